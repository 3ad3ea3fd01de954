/** Vite takes style sheets imported for their effect alone. */
declare module '*.css';
