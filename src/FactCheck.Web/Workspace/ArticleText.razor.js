// The article's text in the browser: fetches the fragment, lays marks over it, and turns what people point at into offsets.

import { Blocks } from '../article/blocks.js';
import { Edges } from '../article/edges.js';
import { Links } from '../article/links.js';
import { Marks } from '../article/marks.js';
import { Minimap } from '../article/minimap.js';
import { Picking } from '../article/picking.js';
import { Pointers } from '../article/pointers.js';
import { Printing } from '../article/printing.js';

class ArticleView {
  constructor(scroller, host, map, seen, toolbar, page, looks) {
    Object.assign(this, { scroller, host, page });
    this.stop = new AbortController();
    const options = { signal: this.stop.signal };
    this.blocks = new Blocks(host, scroller);
    this.marks = new Marks(this.blocks, looks);
    this.pointers = new Pointers(this.blocks);
    const parts = { blocks: this.blocks, marks: this.marks, host, scroller, toolbar, article: host.parentElement };
    this.map = new Minimap(map, seen, this.blocks, this.marks, options);
    this.picking = new Picking({ ...parts, tell: (span, unit) => this.ask('Select', span?.[0] ?? 0, span?.[1] ?? 0, unit) }, options);
    this.edges = new Edges({ ...parts, ask: (...what) => this.ask(...what) }, options);
    this.links = new Links(parts, options);
    this.printing = new Printing(parts, options);
    this.chosen = null;
    this.words = null;
    this.outlined = { marks: [], words: null };
    host.addEventListener('click', event => this.clicked(event), options);
    map.parentElement.addEventListener('click', event => this.jump(event), options);
    this.telling = new MutationObserver(() => this.follow());
    this.telling.observe(host, { attributeFilter: ['data-chosen'] });
    this.follow();
  }

  // Which claim is chosen stands in the page, and comes with the drawing that shows it elsewhere.
  follow() {
    const { claim = null, key = null, words = null } = JSON.parse(this.host.dataset.chosen ?? '{}');
    const other = claim !== this.claim;
    this.claim = claim;
    this.choose(key, other, words);
  }

  // The names of the kinds of pieces by their kind, and where the claims stand as a list for paper.
  async load(url, names, claims) {
    const answer = await fetch(url, { credentials: 'same-origin' });
    if (!answer.ok)
      return false;
    this.printing.claims = claims;
    this.marks.splice(0, this.marks.all.length, []);
    this.pointers.show('', []);
    this.outlined = { marks: [], words: null };
    this.wanted = this.chosen;
    await this.blocks.read(await answer.text(), names, first => this.came(first));
    return true;
  }

  came(first) {
    const touched = this.marks.cover(first);
    this.pointers.cover(first).forEach(block => touched.add(block));
    if (first > 0 && this.marks.coverage)
      this.marks.fade().forEach(block => touched.add(block));
    if (touched.size > 0 || this.blocks.undrawn.size > 0)
      this.blocks.draw(touched);
    this.map.changed();
    if (this.wanted && this.blocks.at(this.marks.of(this.wanted)[0]?.start ?? 0) >= first)
      this.choose(this.wanted, true, this.words);
  }

  // Puts rows of marks in the place of so many from one on. Without stretches they stay as they were.
  show(from, removed, rows, stretches, coverage) {
    const touched = this.marks.splice(from, removed, rows);
    const fades = coverage || coverage !== this.marks.coverage;
    this.marks.stretches = stretches ?? this.marks.stretches;
    this.marks.coverage = coverage;
    if (fades)
      this.marks.fade().forEach(block => touched.add(block));
    this.host.classList.toggle('coverage', coverage);
    this.outline(touched);
    this.map.changed();
    if (this.wanted)
      this.reveal(this.wanted);
  }

  // Where open comments point at.
  point(title, places) {
    this.outline(this.pointers.show(title, places));
  }

  revealThread(id) {
    const pointer = this.pointers.of(id);
    const [block] = pointer ? this.blocks.over(pointer.start, pointer.end) : [];
    if (!block)
      return;
    this.blocks.drawOne(block);
    const element = block.element.querySelector(`[data-t="${id}"]`);
    this.bring(element);
    element.classList.add('shown');
    setTimeout(() => element.classList.remove('shown'), 2000);
  }

  // While the connection is lost nobody answers; the shell says so.
  ask(method, ...values) {
    return this.page.invokeMethodAsync(method, ...values).catch(() => null);
  }

  // The words name the handles of the claim's passages; without them they cannot be moved.
  choose(key, scroll, words) {
    this.chosen = key === null ? null : String(key);
    this.words = words;
    this.wanted = null;
    this.outline(new Set());
    if (scroll && this.chosen)
      this.reveal(this.chosen);
  }

  // Draws what changed, with the chosen claim's passages outlined and their handles at them. Focus and selection stay where they are.
  outline(touched) {
    const chosen = this.chosen ? this.marks.of(this.chosen) : [];
    const focused = this.edges.focused();
    const selected = this.picking.read();
    if (this.outlined.words !== this.words || this.outlined.marks.length !== chosen.length || chosen.some(mark => !mark.chosen)) {
      for (const mark of [...this.outlined.marks, ...chosen]) {
        mark.chosen = chosen.includes(mark);
        for (const block of this.blocks.over(mark.start, mark.end))
          touched.add(block);
      }
      this.outlined = { marks: chosen, words: this.words };
      this.edges.show(this.chosen, this.words).forEach(block => touched.add(block));
    }
    this.blocks.draw(touched);
    if (selected && String(this.picking.read()) !== String(selected))
      this.picking.restore(selected);
    if (focused && !focused.edge.isConnected)
      this.edges.focus(focused);
  }

  reveal(key) {
    const mark = this.marks.of(key).toSorted((a, b) => a.start - b.start)[0];
    const [block] = mark ? this.blocks.over(mark.start, mark.end) : [];
    this.wanted = block ? null : key;
    if (!block)
      return;
    this.blocks.drawOne(block);
    const element = block.element.querySelector(`mark[data-c="${CSS.escape(key)}"]`);
    this.bring(element);
    // Paragraphs that come into sight take their real height, and push.
    requestAnimationFrame(() => this.bring(element));
  }

  bring(element) {
    if (!element?.isConnected)
      return;
    const seen = this.scroller.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const covered = parseFloat(getComputedStyle(this.scroller).scrollPaddingBottom) || 0;
    if (box.height === 0 || box.top < seen.top + 24 || box.bottom > seen.bottom - covered - 24)
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  jump(event) {
    const { key, offset } = this.map.hit(event);
    if (key !== undefined)
      this.ask('ChooseMark', key);
    else
      this.blocks.all[this.blocks.at(offset)]?.element.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  // A click chooses the innermost claim; the next click on the same place the one around it.
  clicked(event) {
    if (!getSelection().isCollapsed || event.target.closest('.edge, .take-off'))
      return;
    const pointed = event.target.closest('.n[data-t]') ?? (event.target.closest('mark') ? null : event.target.closest('[data-t]'));
    if (pointed) {
      this.ask('ChooseThread', pointed.dataset.t);
      return;
    }
    const layers = [];
    for (let at = event.target.closest('mark'); at; at = at.parentElement.closest('mark'))
      layers.push(at.dataset.c);
    if (layers.length > 0) {
      this.ask('ChooseMark', layers[(layers.indexOf(this.chosen) + 1) % layers.length]);
      return;
    }
    const stretch = event.target.closest('.stretch');
    if (stretch)
      this.ask('ChooseStretch', stretch.dataset.c);
  }

  selected() {
    return this.picking.read();
  }

  async select(start, end) {
    if (end > this.blocks.length)
      await this.blocks.reading;
    const [block] = this.blocks.over(start, end);
    if (!block)
      return;
    this.blocks.drawOne(block);
    this.scroller.focus({ preventScroll: true });
    this.picking.restore([start, end]);
    this.bring(getSelection().getRangeAt(0).startContainer.parentElement);
  }

  snap(unit) {
    return this.picking.snapAnew(unit);
  }

  clear() {
    this.picking.clear();
  }

  dispose() {
    this.picking.stop();
    this.edges.stop();
    this.telling.disconnect();
    this.stop.abort();
  }
}

export const mount = (scroller, host, map, seen, toolbar, page, looks) => new ArticleView(scroller, host, map, seen, toolbar, page, looks);
