// Where open comments point at, laid over the paragraphs under the claims' passages; the sign after each leads to its thread.

export class Pointers {
  constructor(blocks) {
    this.blocks = blocks;
    this.all = [];
  }

  of(thread) {
    return this.all.find(pointer => pointer.thread === thread);
  }

  // Puts these in the place of those before; gives the paragraphs to draw.
  show(title, places) {
    const touched = new Set();
    for (const pointer of this.all)
      for (const block of this.blocks.over(pointer.start, pointer.end)) {
        block.marks.delete(pointer);
        touched.add(block);
      }
    this.all = places.map(([start, end, thread]) => ({ start, end, thread, title, look: 'pointed', label: '※', rank: 0 }));
    this.cover(0).forEach(block => touched.add(block));
    return touched;
  }

  // Paragraphs that came from this place on take what lies over them.
  cover(first) {
    const touched = new Set();
    for (const pointer of this.all)
      for (const block of this.blocks.over(pointer.start, pointer.end, first)) {
        block.marks.add(pointer);
        touched.add(block);
      }
    return touched;
  }
}
