// Where the page's places are in the browser: the claim in hand, and what is selected in the newer text.

export function show(host, id) {
  const item = host.querySelector(`[data-item="${id}"]`);
  item?.focus({ preventScroll: true });
  item?.scrollIntoView({ block: 'nearest' });
  // In a narrow window the older text is not shown.
  (host.querySelector(`.newer [data-claim="${id}"]`) ?? host.querySelector(`.older [data-claim="${id}"]`))?.scrollIntoView({ block: 'center' });
}

/** Start and end of the selection in the newer text, in code units; null when nothing is selected there. */
export function selected(host) {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0)
    return null;
  const range = selection.getRangeAt(0);
  if (!host.contains(range.commonAncestorContainer))
    return null;
  const start = place(range.startContainer, range.startOffset, false);
  const end = place(range.endContainer, range.endOffset, true);
  return start === null || end === null || start >= end ? null : [start, end];
}

function place(node, offset, atEnd) {
  if (node.nodeType === Node.TEXT_NODE) {
    const run = node.parentElement.closest('.newer [data-at]');
    return run ? Number(run.dataset.at) + offset : null;
  }
  const own = node.closest('.newer [data-at]');
  if (own)
    return Number(own.dataset.at) + [...node.childNodes].slice(0, offset).reduce((sum, child) => sum + child.textContent.length, 0);
  // Between elements: the run that begins here, or the one that ended before.
  const runs = [...node.querySelectorAll('[data-at]')].filter(run => run.closest('.newer'));
  const border = node.childNodes[offset] ?? null;
  if (atEnd) {
    const last = runs.filter(run => !border || run.compareDocumentPosition(border) & Node.DOCUMENT_POSITION_FOLLOWING).at(-1);
    return last ? Number(last.dataset.at) + last.textContent.length : null;
  }
  const first = runs.find(run => border && (run === border || border.contains(run)
    || border.compareDocumentPosition(run) & Node.DOCUMENT_POSITION_FOLLOWING));
  return first ? Number(first.dataset.at) : null;
}
