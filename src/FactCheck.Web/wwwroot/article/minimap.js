// Where claims lie in the whole text, and what of it is in sight. A click on a line chooses its claim, a click beside them goes there.

const rows = 400;

export class Minimap {
  constructor(place, seen, blocks, marks, options) {
    Object.assign(this, { place, seen, blocks, marks });
    blocks.scroller.addEventListener('scroll', () => this.soon('follows', () => this.follow()), { ...options, passive: true });
    addEventListener('resize', () => this.soon('follows', () => this.follow()), options);
  }

  // Once a frame, however often it is asked.
  soon(what, work) {
    this[what] ??= requestAnimationFrame(() => {
      this[what] = undefined;
      work();
    });
  }

  changed() {
    this.soon('draws', () => this.draw());
  }

  draw() {
    const lines = new Map();
    for (const mark of this.marks.all) {
      const row = Math.round(rows * mark.start / Math.max(1, this.blocks.length));
      const name = `${row} ${mark.look}`;
      if (lines.has(name))
        continue;
      const line = document.createElement('b');
      line.className = mark.look;
      line.style.top = `${100 * row / rows}%`;
      line.dataset.c = mark.key;
      lines.set(name, line);
    }
    this.place.replaceChildren(...lines.values());
    this.follow();
  }

  // Rows of a long text are only as high as they are thought to be until they are seen: the place is told by the text, not by pixels.
  follow() {
    const seen = [...this.blocks.seen()];
    const share = offset => 100 * offset / Math.max(1, this.blocks.length);
    const isAll = seen.length === 0 || seen.length === this.blocks.all.length;
    this.seen.hidden = isAll;
    if (isAll)
      return;
    this.seen.style.top = `${share(seen[0].start)}%`;
    this.seen.style.height = `${Math.max(0.5, share(seen.at(-1).end) - share(seen[0].start))}%`;
  }

  // What was clicked: the key of a claim, or a place in the text.
  hit(event) {
    const key = event.target.closest('b')?.dataset.c;
    const box = this.place.getBoundingClientRect();
    return key ? { key } : { offset: Math.round(this.blocks.length * (event.clientY - box.top) / box.height) };
  }
}
