// Whatever of a claim is pointed at or has the focus, its passages in the text and its row in the list are lit together.

export class Links {
  constructor({ blocks, marks, host }, options) {
    Object.assign(this, { blocks, marks, host });
    document.addEventListener('pointerover', event => this.light(this.keyOf(event.target) ?? this.keyOf(document.activeElement)), options);
    document.addEventListener('focusin', event => this.light(this.keyOf(event.target)), options);
    document.addEventListener('focusout', event => { if (!event.relatedTarget) this.light(null); }, options);
  }

  keyOf(target) {
    const edge = target?.closest?.('.edge');
    if (edge?.mark)
      return edge.mark.key;
    const place = target?.closest?.('.row[data-c], mark[data-c], .lines b[data-c]');
    return place?.dataset.c ?? null;
  }

  light(key) {
    if (key === this.key)
      return;
    this.toggle(this.key, false);
    this.key = key;
    this.toggle(key, true);
  }

  toggle(key, lit) {
    if (key === null || key === undefined)
      return;
    const name = `[data-c="${CSS.escape(key)}"]`;
    for (const row of document.querySelectorAll(`.row${name}`))
      row.toggleAttribute('data-lit', lit);
    for (const mark of this.marks.of(key))
      for (const block of this.blocks.over(mark.start, mark.end))
        for (const element of block.element.querySelectorAll(`mark${name}`))
          element.toggleAttribute('data-lit', lit);
  }
}
