import tokens from '../../shared/look/tokens.css?inline';
import own from './page.css?inline';

let made: CSSStyleSheet | undefined;

/** One constructed sheet for all layers: a page's content policy forbids style elements, not these. */
export function sheet(): CSSStyleSheet {
  if (made === undefined) {
    made = new CSSStyleSheet();
    made.replaceSync(inPixels(tokens.replaceAll(':root', ':host')) + inPixels(own));
  }
  return made;
}

/** A page sets the size of `rem` as it likes; ours stays what the browser's default makes it. */
function inPixels(css: string): string {
  return css.replace(/(\d*\.?\d+)rem\b/g, (_, size: string) => `${Number(size) * 16}px`);
}
