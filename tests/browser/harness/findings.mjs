// A failed check is a list of sentences, one a finding; no stack trace says more.

/** Fails the test if there is a finding. */
export function none(findings) {
  if (findings.length === 0) return;
  const error = new Error(findings.join('\n'));
  error.stack = error.message;
  throw error;
}
