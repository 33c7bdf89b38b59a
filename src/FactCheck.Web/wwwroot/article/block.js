// One paragraph of the article: which stretch of the text it holds, and the marks that are cut into it.
// The text never changes: numbers and handles are drawn by the style sheet or hold no text, so they are no part of it.

const lineLength = 64;
const lineHeight = 30;
const roundALine = 22;
const deepest = 3;

export class Block {
  constructor(element, names) {
    this.element = element;
    this.start = Number(element.dataset.o);
    this.end = this.start + (element.firstChild?.length ?? 0);
    this.sentences = this.spans(element.dataset.s);
    this.own = this.spans(element.dataset.d).map(([start, end]) => ({ start, end, look: 'dateline', title: names.Dateline, rank: -1 }));
    this.marks = new Set();
    this.faded = [];
    this.isCut = false;
    nameBlock(element, names[element.dataset.k]);
  }

  spans(pairs) {
    return (pairs ?? '').split(' ').filter(Boolean).map(pair => {
      const [start, end] = pair.split('-').map(Number);
      return [this.start + start, this.start + end];
    });
  }

  // About how high it will be, in pixels.
  get room() {
    return Math.ceil((this.end - this.start) / lineLength) * lineHeight + roundALine;
  }

  // Whether it has to be drawn at all: most paragraphs of a long text hold nothing but text, and stay as the browser read them.
  get isBare() {
    return !this.isCut && this.own.length + this.marks.size + this.faded.length === 0;
  }

  draw() {
    if (this.isBare)
      return;
    const marks = [...this.own, ...this.faded, ...this.marks];
    this.element.replaceChildren(this.cut(marks, this.element.textContent));
    this.isCut = marks.length > 0;
  }

  // Opens and closes elements at every edge. Where spans cross, the one opened later is closed and opened again.
  cut(marks, text) {
    const root = document.createDocumentFragment();
    const inside = marks
      .map(mark => ({ mark, from: Math.max(mark.start, this.start), to: Math.min(mark.end, this.end) }))
      .filter(piece => piece.from < piece.to)
      .sort((a, b) => a.mark.rank - b.mark.rank || a.from - b.from || b.to - a.to);
    giveDepths(inside);
    const opening = Map.groupBy(inside, piece => piece.from);
    const edges = [...new Set([this.start, this.end, ...inside.flatMap(piece => [piece.from, piece.to])])].sort((a, b) => a - b);
    const open = [];
    for (let at = 0; at < edges.length; at++) {
      this.close(open, root, edges[at]);
      for (const piece of opening.get(edges[at]) ?? [])
        this.open(open, root, piece, true);
      if (at + 1 < edges.length)
        top(open, root).append(text.slice(edges[at] - this.start, edges[at + 1] - this.start));
    }
    return root;
  }

  close(open, root, edge) {
    const first = open.findIndex(layer => layer.piece.to <= edge);
    if (first < 0)
      return;
    const closed = open.splice(first).map(layer => layer.piece);
    for (const { mark } of closed.filter(piece => piece.mark.end === edge).reverse()) {
      if (mark.handles)
        top(open, root).append(...mark.handles.after);
      if (mark.label)
        top(open, root).append(numberAfter(mark));
    }
    for (const piece of closed.filter(one => one.to > edge))
      this.open(open, root, piece, false);
  }

  open(open, root, piece, isNew) {
    const { mark } = piece;
    if (isNew && mark.handles && mark.start === piece.from)
      top(open, root).append(mark.handles.before);
    const element = document.createElement(mark.rank > 0 ? 'mark' : 'span');
    element.className = mark.look;
    if (mark.title)
      element.title = mark.title;
    if (mark.key !== undefined)
      element.dataset.c = mark.key;
    if (mark.thread)
      element.dataset.t = mark.thread;
    if (mark.chosen)
      element.classList.add('chosen');
    if (piece.depth > 0)
      element.style.setProperty('--depth', piece.depth);
    top(open, root).append(element);
    open.push({ piece, element });
  }
}

const top = (open, root) => open.at(-1)?.element ?? root;

// What kind of piece this is, for those who see it, point at it or hear it; a heading says so itself.
const nameBlock = (element, name) => {
  if (!name)
    return;
  element.title = name;
  element.dataset.name = name;
  if (element.tagName === 'P') {
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', name);
  }
};

// An empty element whose style shows the number: nothing of it is selected, copied or counted.
const numberAfter = mark => {
  const element = document.createElement('span');
  element.className = `n ${mark.look}`;
  element.dataset.n = mark.label;
  if (mark.thread) {
    element.dataset.t = mark.thread;
    element.title = mark.title;
  }
  return element;
};

// The lowest line that no mark it overlaps stands on already; deeper than the deepest all share one.
const giveDepths = pieces => {
  const ends = Array(deepest).fill(0);
  for (const piece of pieces.filter(one => one.mark.rank > 0)) {
    const free = ends.findIndex(end => end <= piece.from);
    piece.depth = free < 0 ? deepest : free;
    if (free >= 0)
      ends[free] = piece.to;
  }
};
