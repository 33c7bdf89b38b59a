// Between places in the document and offsets in the text, both ways.

const lengthTo = (element, node, offset) => {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
};

export const blockAround = node => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest('[data-o]');

// The offset of a place inside a paragraph; undefined outside all of them.
export const offsetAt = (blocks, node, offset) => {
  const element = blockAround(node);
  const block = element && blocks.of(element);
  return block && block.start + lengthTo(element, node, offset);
};

// The offsets of a range; null when it holds nothing of the text.
export const spanOf = (blocks, host, range) => {
  if (range.collapsed || blocks.all.length === 0 || !range.intersectsNode(host))
    return null;
  const first = blocks.all[blocks.firstNot(block => range.comparePoint(block.element, block.element.childNodes.length) < 0)];
  const last = blocks.all[blocks.firstNot(block => range.comparePoint(block.element, 0) <= 0) - 1];
  if (!first || !last)
    return null;
  const start = offsetAt(blocks, range.startContainer, range.startOffset) ?? first.start;
  const end = offsetAt(blocks, range.endContainer, range.endOffset) ?? last.end;
  return start < end ? [start, end] : null;
};

// The place of an offset in the document. At the seam of two pieces a start stands before the second, an end after the first.
export const placeAt = (blocks, offset, isEnd) => {
  const at = blocks.at(isEnd ? Math.max(0, offset - 1) : offset);
  const block = blocks.all[at];
  const walker = document.createTreeWalker(block.element, NodeFilter.SHOW_TEXT);
  let left = Math.min(offset, block.end) - block.start;
  let node = walker.nextNode();
  while (node && (isEnd ? left > node.length : left >= node.length)) {
    const next = walker.nextNode();
    if (!next)
      break;
    left -= node.length;
    node = next;
  }
  return node ? [node, Math.max(0, Math.min(left, node.length))] : [block.element, 0];
};

export const rangeOf = (blocks, start, end) => {
  const range = document.createRange();
  range.setStart(...placeAt(blocks, start, false));
  range.setEnd(...placeAt(blocks, end, true));
  return range;
};

// The offset under a point of the screen; undefined where no text is.
export const offsetUnder = (blocks, x, y) => {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (caret)
    return offsetAt(blocks, caret.offsetNode, caret.offset);
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? offsetAt(blocks, range.startContainer, range.startOffset) : undefined;
};

// Shows a stretch without touching the document.
export const highlight = (name, ranges) => {
  if (!('highlights' in CSS))
    return;
  if (ranges.length === 0)
    CSS.highlights.delete(name);
  else
    CSS.highlights.set(name, new Highlight(...ranges));
};
