// The article's text in the browser: fetches the fragment, cuts marks into it, and turns selections into offsets.
// The text never changes: the numbers after the marks are drawn by the style sheet (data-n), so they are no part of it.

const chosenClass = 'chosen';

class Block {
  constructor(element, names) {
    this.element = element;
    this.start = Number(element.dataset.o);
    this.text = element.textContent;
    this.end = this.start + this.text.length;
    this.sentences = this.spans(element.dataset.s);
    this.own = this.spans(element.dataset.d).map(([start, end]) => ({ start, end, look: 'dateline', title: names.Dateline, rank: -1 }));
    this.drawn = '';
    nameBlock(element, names[element.dataset.k]);
  }

  spans(pairs) {
    return (pairs ?? '').split(' ').filter(Boolean).map(pair => {
      const [start, end] = pair.split('-').map(Number);
      return [this.start + start, this.start + end];
    });
  }

  draw(layers) {
    const marks = [...this.own, ...layers];
    const signature = marks.map(mark => `${mark.start},${mark.end},${mark.look},${mark.id},${mark.label}`).join(';');
    if (signature === this.drawn)
      return;
    this.drawn = signature;
    this.element.replaceChildren(this.cut(marks));
  }

  // Opens and closes elements at every edge. Where spans cross, the one opened later is closed and opened again.
  cut(marks) {
    const root = document.createDocumentFragment();
    const inside = marks
      .map(mark => ({ ...mark, from: Math.max(mark.start, this.start), to: Math.min(mark.end, this.end) }))
      .filter(mark => mark.from < mark.to)
      .sort((a, b) => a.rank - b.rank || a.from - b.from || b.to - a.to);
    giveDepths(inside);
    const edges = [...new Set([this.start, this.end, ...inside.flatMap(mark => [mark.from, mark.to])])].sort((a, b) => a - b);
    const open = [];
    let place = root;
    for (let at = 0; at < edges.length; at++) {
      place = this.close(open, root, edges[at]);
      for (const mark of inside.filter(one => one.from === edges[at]))
        place = this.open(open, place, mark);
      if (at + 1 < edges.length)
        place.append(this.text.slice(edges[at] - this.start, edges[at + 1] - this.start));
    }
    return root;
  }

  close(open, root, edge) {
    const first = open.findIndex(layer => layer.mark.to <= edge);
    if (first < 0)
      return open.at(-1)?.element ?? root;
    const closed = open.splice(first);
    let place = open.at(-1)?.element ?? root;
    for (const { mark } of closed.filter(layer => layer.mark.end === edge && layer.mark.label).reverse())
      place.append(numberAfter(mark));
    for (const { mark } of closed.filter(layer => layer.mark.to > edge))
      place = this.open(open, place, mark);
    return place;
  }

  open(open, place, mark) {
    const element = document.createElement(mark.rank > 0 ? 'mark' : 'span');
    element.className = mark.look;
    if (mark.title)
      element.title = mark.title;
    if (mark.id)
      element.dataset.c = mark.id;
    if (mark.depth > 0)
      element.style.setProperty('--depth', mark.depth);
    place.append(element);
    open.push({ mark, element });
    return element;
  }
}

// What kind of piece this is, for those who see it, point at it or hear it; a heading says so itself.
function nameBlock(element, name) {
  if (!name)
    return;
  element.title = name;
  element.dataset.name = name;
  if (element.tagName === 'P') {
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', name);
  }
}

// An empty element whose style shows the number: nothing of it is selected, copied or counted.
function numberAfter(mark) {
  const element = document.createElement('span');
  element.className = `n ${mark.look}`;
  element.dataset.n = mark.label;
  return element;
}

// The lowest line that no mark it overlaps stands on already.
function giveDepths(marks) {
  const ends = [];
  for (const mark of marks.filter(one => one.rank > 0)) {
    let depth = ends.findIndex(end => end <= mark.from);
    if (depth < 0)
      depth = ends.length;
    ends[depth] = mark.to;
    mark.depth = Math.min(depth, 3);
  }
}

class ArticleView {
  constructor(scroller, host, map, toolbar, page) {
    Object.assign(this, { scroller, host, map, toolbar, page });
    this.pressed = false;
    this.blocks = [];
    this.marks = [];
    this.stretches = [];
    this.chosen = null;
    this.coverage = false;
    this.selection = null;
    this.stop = new AbortController();
    const options = { signal: this.stop.signal };
    host.addEventListener('click', event => this.clicked(event), options);
    map.addEventListener('click', event => this.jump(event), options);
    toolbar.addEventListener('pointerdown', event => event.preventDefault(), options);
    document.addEventListener('selectionchange', () => this.selecting(), options);
    document.addEventListener('pointerup', () => this.settle(), options);
    document.addEventListener('pointerdown', event => { this.pressed = host.contains(event.target); }, options);
    scroller.addEventListener('scroll', () => this.placeToolbar(), { ...options, passive: true });
    addEventListener('resize', () => this.placeToolbar(), options);
  }

  // The names of the kinds of pieces by their kind.
  async load(url, names) {
    const answer = await fetch(url, { credentials: 'same-origin' });
    if (!answer.ok)
      return false;
    this.host.innerHTML = await answer.text();
    this.blocks = [...this.host.querySelectorAll('[data-o]')].map(element => new Block(element, names));
    this.length = this.blocks.at(-1)?.end ?? 0;
    this.draw();
    return true;
  }

  show(marks, stretches, coverage) {
    this.marks = marks.map(([start, end, look, id, label, accounts]) => ({ start, end, look, id, label, accounts, rank: 1 }));
    this.stretches = stretches.map(([start, end, id]) => ({ start, end, id }));
    this.coverage = coverage;
    this.draw();
  }

  draw() {
    if (this.blocks.length === 0)
      return;
    const layers = new Map();
    const put = mark => {
      for (let at = this.blockAt(mark.start); at < this.blocks.length && this.blocks[at].start < mark.end; at++) {
        if (!layers.has(at))
          layers.set(at, []);
        layers.get(at).push(mark);
      }
    };
    this.marks.forEach(put);
    if (this.coverage)
      this.faded().forEach(put);
    this.blocks.forEach((block, at) => block.draw(layers.get(at) ?? []));
    this.host.classList.toggle('coverage', this.coverage);
    this.drawMap();
    this.outline();
  }

  // What is accounted for: sentences under an accepted claim or a stretch set aside, and what is no sentence at all.
  faded() {
    const accounting = [...this.marks.filter(mark => mark.accounts), ...this.stretches].sort((a, b) => a.start - b.start);
    const bare = [];
    let first = 0;
    for (const block of this.blocks) {
      for (const [start, end] of block.sentences) {
        while (first < accounting.length && accounting[first].end <= start)
          first++;
        let at = first;
        while (at < accounting.length && accounting[at].start < end && accounting[at].end <= start)
          at++;
        if (!(at < accounting.length && accounting[at].start < end))
          bare.push([start, end]);
      }
    }
    const spans = this.stretches.map(one => ({ ...one, look: 'stretch', rank: 0 }));
    let from = 0;
    for (const [start, end] of [...bare, [this.length, this.length]]) {
      if (from < start)
        spans.push({ start: from, end: start, look: 'faded', rank: 0 });
      from = Math.max(from, end);
    }
    return spans;
  }

  // The last block that starts at or before the offset.
  blockAt(offset) {
    let low = 0;
    let high = this.blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.blocks[middle].start <= offset)
        low = middle;
      else
        high = middle - 1;
    }
    return low;
  }

  drawMap() {
    const lines = document.createDocumentFragment();
    const seen = new Set();
    for (const mark of this.marks) {
      const top = (100 * mark.start / Math.max(1, this.length)).toFixed(1);
      if (seen.has(top + mark.look))
        continue;
      seen.add(top + mark.look);
      const line = document.createElement('b');
      line.className = mark.look;
      line.style.top = `${top}%`;
      line.dataset.c = mark.id;
      lines.append(line);
    }
    this.map.replaceChildren(lines);
  }

  // While the connection is lost nobody listens; the shell says so.
  call(method, ...values) {
    this.page.invokeMethodAsync(method, ...values).catch(() => {});
  }

  jump(event) {
    const line = event.target.closest('b');
    if (line)
      this.call('ChooseMark', line.dataset.c);
  }

  choose(id, scroll) {
    this.chosen = id;
    this.outline();
    if (scroll && id)
      this.reveal(id);
  }

  outline() {
    for (const element of this.host.querySelectorAll(`mark.${chosenClass}`))
      if (element.dataset.c !== this.chosen)
        element.classList.remove(chosenClass);
    if (!this.chosen)
      return;
    for (const element of this.host.querySelectorAll(`mark[data-c="${this.chosen}"]`))
      element.classList.add(chosenClass);
  }

  reveal(id) {
    const element = this.host.querySelector(`mark[data-c="${id}"]`);
    if (!element)
      return;
    const seen = this.scroller.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const covered = parseFloat(getComputedStyle(this.scroller).scrollPaddingBottom) || 0;
    if (box.height === 0 || box.top < seen.top + 24 || box.bottom > seen.bottom - covered - 24)
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  // A click chooses the innermost claim; the next click on the same place the one around it.
  clicked(event) {
    if (!getSelection().isCollapsed)
      return;
    const layers = [];
    for (let at = event.target.closest('mark'); at; at = at.parentElement.closest('mark'))
      layers.push(at.dataset.c);
    if (layers.length > 0) {
      const next = layers[(layers.indexOf(this.chosen) + 1) % layers.length];
      this.call('ChooseMark', next);
      return;
    }
    const stretch = event.target.closest('.stretch');
    if (stretch)
      this.call('ChooseStretch', stretch.dataset.c);
  }

  // Offsets of what is selected in the article now; null when nothing is.
  selected() {
    const selection = getSelection();
    if (selection.rangeCount === 0 || selection.isCollapsed)
      return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.host))
      return null;
    const touched = this.blocks.filter(block => range.intersectsNode(block.element));
    if (touched.length === 0)
      return null;
    const first = touched[0];
    const last = touched.at(-1);
    const start = first.element.contains(range.startContainer) ? first.start + lengthTo(first.element, range.startContainer, range.startOffset) : first.start;
    const end = last.element.contains(range.endContainer) ? last.start + lengthTo(last.element, range.endContainer, range.endOffset) : last.end;
    return start < end ? [start, end] : null;
  }

  selecting() {
    clearTimeout(this.waiting);
    if (!this.pressed)
      this.waiting = setTimeout(() => this.settle(), 150);
  }

  settle() {
    this.pressed = false;
    // The browser clears a selection after the pointer is up.
    requestAnimationFrame(() => this.tell());
  }

  tell() {
    const now = this.selected();
    if (String(now) === String(this.selection))
      return;
    if (now === null && this.toolbar.contains(document.activeElement))
      return;
    this.selection = now;
    this.placeToolbar();
    this.call('Select', now?.[0] ?? 0, now?.[1] ?? 0);
  }

  clear() {
    this.selection = null;
    getSelection().removeAllRanges();
    this.placeToolbar();
  }

  placeToolbar() {
    if (!this.selection) {
      this.toolbar.hidden = true;
      return;
    }
    const selection = getSelection();
    if (selection.rangeCount === 0)
      return;
    const box = selection.getRangeAt(0).getBoundingClientRect();
    const frame = this.scroller.getBoundingClientRect();
    this.toolbar.hidden = false;
    const width = this.toolbar.offsetWidth;
    const height = this.toolbar.offsetHeight;
    const left = Math.max(8, Math.min(box.left + box.width / 2 - width / 2, innerWidth - width - 8));
    const above = box.top - height - 8;
    const top = above > frame.top ? above : Math.min(box.bottom + 8, innerHeight - height - 8);
    this.toolbar.style.left = `${left}px`;
    this.toolbar.style.top = `${Math.max(frame.top + 4, top)}px`;
  }

  dispose() {
    clearTimeout(this.waiting);
    this.stop.abort();
  }
}

function lengthTo(element, node, offset) {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

export const mount = (scroller, host, map, toolbar, page) => new ArticleView(scroller, host, map, toolbar, page);
