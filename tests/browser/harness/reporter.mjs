// Prints one line a suite, then each finding once with the places where it stands, then the runner's own counts.

const MARK = { pass: '✔', fail: '✖' };
const PLACES = 4;

export default async function* report(events) {
  const path = [];
  const findings = new Map();
  const counts = [];
  let inSuite = 0;
  for await (const { type, data } of events) {
    if (type === 'test:start') {
      path.length = data.nesting;
      path.push(data.name);
    }
    if (type === 'test:diagnostic' && data.nesting === 0) counts.push(data.message);
    if (type !== 'test:pass' && type !== 'test:fail') continue;

    const outcome = type.slice('test:'.length);
    const isSuite = data.details.type === 'suite';
    if (!isSuite) inSuite += 1;
    if (outcome === 'fail' && !causedBelow(data)) {
      const place = [...path.slice(0, data.nesting), data.name].join(' › ');
      for (const line of sentences(data.details.error)) {
        findings.set(line, [...(findings.get(line) ?? []), place]);
      }
    }
    if (data.nesting === 0) {
      const seconds = (data.details.duration_ms / 1000).toFixed(1);
      const tests = isSuite ? `${inSuite} tests, ` : '';
      yield `  ${MARK[outcome]} ${data.name} (${tests}${seconds} s)\n`;
      inSuite = 0;
    }
  }
  for (const [finding, places] of findings) {
    yield `\n✖ ${finding}\n`;
    for (const place of places.slice(0, PLACES)) yield `    ${place}\n`;
    if (places.length > PLACES) yield `    and ${places.length - PLACES} more\n`;
  }
  yield '\n';
  for (const count of counts) yield `ℹ ${count}\n`;
}

function causedBelow(data) {
  return data.details.error?.failureType === 'subtestsFailed';
}

function sentences(error) {
  const cause = error?.cause ?? error;
  const text = cause?.message ?? String(cause);
  // An assertion's message needs its lines together, a list of findings does not.
  return cause?.code === 'ERR_ASSERTION' ? [text] : text.split('\n');
}
