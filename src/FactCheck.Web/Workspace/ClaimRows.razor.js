// Brings the chosen row into sight; rows that are not drawn yet are as high as the others on the whole.
const reveal = (rows, place, count) => {
  const row = rows.querySelector('[aria-current="true"]');
  if (row)
    row.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  else if (rows.scrollHeight > rows.clientHeight)
    rows.scrollTop = rows.scrollHeight * place / count - rows.clientHeight / 2;
};

// Which claim is chosen, and where it stands among how many: empty when none is, missing while its row is not drawn or a filter
// hides it. It comes with the drawing that marks the row. Only another claim moves the list, not another filter.
export const follow = rows => {
  let seen;
  const look = () => {
    const told = rows.dataset.chosen;
    if (told === undefined)
      return;
    const [claim, place, count] = told.split(' ');
    const other = claim !== seen;
    seen = claim;
    if (other && claim)
      reveal(rows, Number(place), Number(count));
  };
  new MutationObserver(look).observe(rows, { attributeFilter: ['data-chosen'] });
  look();
};
