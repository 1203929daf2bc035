// Answers each line of standard input, a scene in JSON, with one line: what quill-delta makes of it.
const Delta = require('quill-delta');

function answer({ document, a, b, afterA, place }) {
  const first = new Delta(a);
  const second = new Delta(b);
  return {
    composed: first.compose(new Delta(afterA)).ops,
    applied: new Delta(document).compose(first).ops,
    otherFirst: first.transform(second, true).ops,
    selfFirst: first.transform(second, false).ops,
    inverse: first.invert(new Delta(document)).ops,
    placeOtherFirst: first.transformPosition(place, false),
    placeSelfFirst: first.transformPosition(place, true),
  };
}

require('node:readline')
  .createInterface({ input: process.stdin })
  .on('line', (line) => process.stdout.write(JSON.stringify(answer(JSON.parse(line))) + '\n'));
