// Brings the chosen row into sight; rows that are not drawn yet are as high as the others on the whole.
export const reveal = (rows, place, count) => {
  const row = rows.querySelector('[aria-current="true"]');
  if (row)
    row.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  else if (rows.scrollHeight > rows.clientHeight)
    rows.scrollTop = rows.scrollHeight * place / count - rows.clientHeight / 2;
};
