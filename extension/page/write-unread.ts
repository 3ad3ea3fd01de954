import { h, options, type VNode } from 'preact';
import { IS_UNREAD, TEXT } from './unread.ts';

type Child = VNode | string | number | boolean | null | undefined | readonly Child[];
type Props = { children?: Child; [TEXT]?: string };

/** Has Preact put every text of every element where no page reads it. Once in a bundle that renders into pages. */
export function writeUnread(): void {
  if (!IS_UNREAD) return;
  const before = options.vnode;
  options.vnode = (vnode) => {
    if (typeof vnode.type === 'string') hide(vnode.props as Props);
    before?.(vnode);
  };
}

/** Text alone becomes the element's own; text between elements gets one to itself. */
function hide(props: Props): void {
  const children = Array.isArray(props.children) ? (props.children as readonly Child[]) : [props.children];
  const shown = children.filter((child) => child != null && typeof child !== 'boolean');
  if (shown.length === 0) return;
  if (shown.every(isText)) {
    props[TEXT] = shown.join('');
    delete props.children;
  } else props.children = children.map(wrap);
}

function wrap(child: Child): Child {
  if (Array.isArray(child)) return child.map(wrap);
  return isText(child) ? (h('span', { [TEXT]: String(child) }) as VNode) : child;
}

function isText(child: Child): child is string | number {
  return typeof child === 'string' || typeof child === 'number';
}
