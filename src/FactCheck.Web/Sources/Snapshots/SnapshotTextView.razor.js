// Where a point of the page lies in the snapshot's text; the paragraph's end when the point is not in it.
const place = (paragraph, node, offset, otherwise) => {
  if (!paragraph.contains(node))
    return otherwise;
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  range.setEnd(node, offset);
  return Number(paragraph.dataset.start) + range.toString().length;
};

const selectedIn = host => {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed || !host.contains(selection.anchorNode) && !host.contains(selection.focusNode))
    return null;
  const range = selection.getRangeAt(0);
  const touched = [...host.querySelectorAll('p[data-start]')].filter(paragraph => range.intersectsNode(paragraph));
  if (touched.length === 0)
    return null;
  const last = touched.at(-1);
  const start = place(touched[0], range.startContainer, range.startOffset, Number(touched[0].dataset.start));
  const end = place(last, range.endContainer, range.endOffset, Number(last.dataset.start) + last.textContent.length);
  return start < end ? [start, end] : null;
};

// Tells the page what is selected, a little after it stopped changing. What was selected stays so when the focus goes to a button.
export const watch = (host, page) => {
  const stop = new AbortController();
  let soon = 0;
  document.addEventListener('selectionchange', () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      const span = selectedIn(host);
      if (span)
        page.invokeMethodAsync('SelectedAsync', ...span).catch(() => {});
    }, 120);
  }, { signal: stop.signal });
  return {
    dispose: () => {
      clearTimeout(soon);
      stop.abort();
    },
  };
};

export const reveal = host => host.querySelector('mark')?.scrollIntoView({ block: 'center', behavior: 'instant' });
