// Where a point of the page lies in the snapshot's text; the paragraph's end when the point is not in it.
const place = (paragraph, node, offset, otherwise) => {
  if (!paragraph.contains(node))
    return otherwise;
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  range.setEnd(node, offset);
  return startOf(paragraph) + range.toString().length;
};

const startOf = paragraph => Number(paragraph.dataset.start);

const paragraphsIn = host => [...host.querySelectorAll('p[data-start]')];

const selectedIn = host => {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed || !host.contains(selection.anchorNode) && !host.contains(selection.focusNode))
    return null;
  const range = selection.getRangeAt(0);
  const touched = paragraphsIn(host).filter(paragraph => range.intersectsNode(paragraph));
  if (touched.length === 0)
    return null;
  const last = touched.at(-1);
  const start = place(touched[0], range.startContainer, range.startOffset, startOf(touched[0]));
  const end = place(last, range.endContainer, range.endOffset, startOf(last) + last.textContent.length);
  return start < end ? [start, end] : null;
};

const sentencesIn = host => {
  const segmenter = new Intl.Segmenter(document.documentElement.lang || undefined, { granularity: 'sentence' });
  return paragraphsIn(host).flatMap(paragraph => [...segmenter.segment(paragraph.textContent)]
    .filter(({ segment }) => segment.trim())
    .map(({ segment, index }) => {
      const start = startOf(paragraph) + index + segment.length - segment.trimStart().length;
      return [start, start + segment.trim().length];
    }));
};

// The point of the page at an offset of the text: a sentence begins where a mark may end, and ends where one may begin.
const pointAt = (host, offset) => {
  const paragraph = paragraphsIn(host).findLast(one => startOf(one) <= offset);
  const nodes = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let left = offset - startOf(paragraph);
  let node = nodes.nextNode();
  while (node && left > node.length) {
    left -= node.length;
    node = nodes.nextNode();
  }
  return [node ?? paragraph, node ? left : paragraph.childNodes.length];
};

const show = (host, start, end) => {
  const range = document.createRange();
  range.setStart(...pointAt(host, start));
  range.setEnd(...pointAt(host, end));
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
};

const bringIntoView = (host, offset) => {
  paragraphsIn(host).findLast(one => startOf(one) <= offset)?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const range = document.createRange();
  range.setStart(...pointAt(host, offset));
  const { top, bottom } = range.getBoundingClientRect();
  const frame = host.getBoundingClientRect();
  if (top < frame.top)
    host.scrollTop -= frame.top - top + 8;
  else if (bottom > frame.bottom)
    host.scrollTop += bottom - frame.bottom + 8;
};

// What is selected by hand is told a little after it stopped changing, and stays so when the focus goes to a button. With the
// arrow keys sentences are chosen. Which they are is kept here, not read from the selection: quoting draws the text anew, and
// the browser then moves the selection to where nobody put it.
export const watch = (host, page) => {
  const stop = new AbortController();
  const on = (target, name, act) => target.addEventListener(name, act, { signal: stop.signal });
  const tell = (method, ...span) => page.invokeMethodAsync(method, ...span).catch(() => {});
  let soon = 0;
  let byHand = false;
  let chosen = null;
  let kept = null;
  const sentences = () => kept ??= sentencesIn(host);

  const covering = ([start, end]) => {
    const first = sentences().findIndex(sentence => sentence[1] > start);
    const last = sentences().findLastIndex(sentence => sentence[0] < end);
    return first < 0 || last < 0 ? null : { anchor: Math.min(first, last), focus: Math.max(first, last), span: [start, end] };
  };

  const marked = () => {
    const marks = [...host.querySelectorAll('mark')];
    if (marks.length === 0)
      return null;
    const [first, last] = [marks[0].closest('p'), marks.at(-1).closest('p')];
    return covering([place(first, marks[0], 0, startOf(first)), place(last, marks.at(-1), marks.at(-1).childNodes.length, startOf(last))]);
  };

  const firstShown = () => {
    const top = host.getBoundingClientRect().top;
    const paragraph = paragraphsIn(host).find(one => one.getBoundingClientRect().bottom > top);
    return Math.max(0, sentences().findIndex(sentence => sentence[0] >= (paragraph ? startOf(paragraph) : 0)));
  };

  // Without Shift the next one after all that was chosen, or the one before it.
  const move = (step, more) => {
    const from = chosen ?? marked();
    const fits = at => Math.min(Math.max(at, 0), sentences().length - 1);
    if (!from)
      chosen = { anchor: firstShown(), focus: firstShown() };
    else if (more)
      chosen = { anchor: from.anchor, focus: fits(from.focus + step) };
    else {
      const at = fits((step < 0 ? Math.min : Math.max)(from.anchor, from.focus) + step);
      chosen = { anchor: at, focus: at };
    }
    const [first, last] = [Math.min(chosen.anchor, chosen.focus), Math.max(chosen.anchor, chosen.focus)];
    chosen.span = [sentences()[first][0], sentences()[last][1]];
    bringIntoView(host, sentences()[chosen.focus][0]);
    show(host, ...chosen.span);
    tell('SelectedAsync', ...chosen.span);
  };

  on(document, 'pointerdown', event => byHand = host.contains(event.target));
  on(document, 'selectionchange', () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      const span = byHand && selectedIn(host);
      if (!span)
        return;
      chosen = covering(span);
      tell('SelectedAsync', ...span);
    }, 120);
  });
  on(host, 'keydown', event => {
    const arrow = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const ours = !event.ctrlKey && !event.metaKey && !event.altKey && (arrow || event.key === 'Enter');
    byHand = !ours;
    if (!ours || sentences().length === 0)
      return;
    event.preventDefault();
    if (arrow)
      move(arrow, event.shiftKey);
    else if (chosen && !event.repeat)
      tell('QuoteAsync', ...chosen.span);
  });
  return {
    dispose: () => {
      clearTimeout(soon);
      stop.abort();
    },
  };
};

export const reveal = host => host.querySelector('mark')?.scrollIntoView({ block: 'center', behavior: 'instant' });
