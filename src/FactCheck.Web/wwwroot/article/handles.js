// The handles of one passage: a slider at either edge, which says the words there, and a button that takes the passage off.

import { rangeOf } from './places.js';

const wordsShown = 40;

// `takeOff` is false where the claim has no other passage.
export const makeHandles = (mark, blocks, words, takeOff) => {
  const { start, end } = mark;
  const [head, tail] = [rangeOf(blocks, start, Math.min(end, start + wordsShown)), rangeOf(blocks, Math.max(start, end - wordsShown), end)];
  return {
    before: makeEdge('start', { mark, offset: start, label: words.start, said: head.toString(), help: words.help, most: blocks.length }),
    after: [
      makeEdge('end', { mark, offset: end, label: words.end, said: tail.toString(), help: words.help, most: blocks.length }),
      ...(takeOff ? [makeButton(words.takeOff, mark, takeOff)] : []),
    ],
  };
};

export const tellPlace = (edge, offset, words) => {
  edge.ariaValueNow = offset;
  edge.ariaValueText = words;
};

const makeEdge = (side, { mark, offset, label, said, help, most }) => {
  const edge = document.createElement('span');
  edge.className = `edge ${side}`;
  edge.role = 'slider';
  edge.tabIndex = 0;
  edge.title = help;
  edge.ariaLabel = label;
  edge.ariaOrientation = 'horizontal';
  edge.ariaValueMin = 0;
  edge.ariaValueMax = most;
  edge.mark = mark;
  tellPlace(edge, offset, said);
  return edge;
};

const makeButton = (name, mark, takeOff) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'take-off';
  button.ariaLabel = name;
  button.title = name;
  button.mark = mark;
  button.addEventListener('click', takeOff);
  return button;
};
