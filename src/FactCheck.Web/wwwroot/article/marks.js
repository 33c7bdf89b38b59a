// The claims' passages and the stretches set aside, laid over the paragraphs; a change touches only the paragraphs it lies in.

export class Marks {
  // A look for each state: its class, the sign that stands alone or after the number, whether it accounts for a sentence.
  constructor(blocks, looks) {
    this.blocks = blocks;
    this.looks = looks;
    this.all = [];
    this.stretches = [];
    this.byKey = new Map();
    this.coverage = false;
  }

  of(key) {
    return this.byKey.get(String(key)) ?? [];
  }

  // Puts rows in the place of so many from one on; all stand in the order of the text.
  splice(from, removed, rows) {
    const come = rows.map(row => this.read(row));
    const gone = this.all.splice(from, removed, ...come);
    const touched = new Set();
    for (const mark of gone) {
      this.byKey.set(mark.key, this.of(mark.key).filter(one => one !== mark));
      for (const block of this.blocks.over(mark.start, mark.end)) {
        block.marks.delete(mark);
        touched.add(block);
      }
    }
    for (const mark of come) {
      this.byKey.set(mark.key, [...this.of(mark.key), mark]);
      for (const block of this.blocks.over(mark.start, mark.end)) {
        block.marks.add(mark);
        touched.add(block);
      }
    }
    return touched;
  }

  // Paragraphs that came from this place on take what lies over them.
  cover(first) {
    const start = this.blocks.all[first]?.start ?? 0;
    const touched = new Set();
    for (const mark of this.all) {
      if (mark.end <= start)
        continue;
      for (const block of this.blocks.over(mark.start, mark.end, first)) {
        block.marks.add(mark);
        touched.add(block);
      }
    }
    return touched;
  }

  read([start, end, state, key]) {
    const [look, sign, numbered, accounts] = this.looks[state];
    const label = typeof key === 'number' ? key + numbered : sign;
    return { start, end, look, label, accounts, key: String(key), number: typeof key === 'number' ? key : undefined, rank: 1 };
  }

  // Fades what is accounted for: sentences under an accepted claim or a stretch set aside, and what is no sentence at all.
  fade() {
    const touched = this.blocks.all.filter(block => block.faded.length > 0);
    touched.forEach(block => { block.faded = []; });
    if (!this.coverage)
      return touched;
    const put = span => {
      for (const block of this.blocks.over(span.start, span.end)) {
        block.faded.push(span);
        touched.push(block);
      }
    };
    this.stretches.map(([start, end, key]) => ({ start, end, key, look: 'stretch', rank: 0 })).forEach(put);
    let from = 0;
    for (const [start, end] of [...this.bare(), [this.blocks.length, this.blocks.length]]) {
      if (from < start)
        put({ start: from, end: start, look: 'faded', rank: 0 });
      from = Math.max(from, end);
    }
    return touched;
  }

  // Sentences that nothing accounts for.
  bare() {
    const accounting = joined([...this.all.filter(mark => mark.accounts).map(mark => [mark.start, mark.end]), ...this.stretches]);
    const bare = [];
    let at = 0;
    for (const block of this.blocks.all) {
      for (const [start, end] of block.sentences) {
        while (at < accounting.length && accounting[at][1] <= start)
          at++;
        if (at === accounting.length || accounting[at][0] >= end)
          bare.push([start, end]);
      }
    }
    return bare;
  }
}

// In the order of the text; those that touch become one.
const joined = spans => {
  const all = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last && start <= last[1])
      last[1] = Math.max(last[1], end);
    else
      all.push([start, end]);
  }
  return all;
};
