declare module 'punycode/punycode.es6.js' {
  const punycode: {
    /** RFC 3492; throws a RangeError for what is no Punycode. */
    readonly decode: (label: string) => string;
  };
  export default punycode;
}
