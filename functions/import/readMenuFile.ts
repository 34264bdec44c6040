import {type Candidate, kindOf} from './candidate.ts';
import {openLines} from './openLines.ts';

/** The records of a menu file: JSON lines, one record a line (see MenuRecord). Blank lines are passed over. */
export async function* readMenuFile(path: string): AsyncGenerator<Candidate> {
  let lineNumber = 0;
  for await (const {lines, share} of openLines(path)) {
    for (const line of lines) {
      lineNumber += 1;
      if (line.trim() !== '') yield {...candidateOf(line), where: `line ${lineNumber}`, share};
    }
  }
}

const candidateOf = (line: string): Pick<Candidate, 'id' | 'kind' | 'record' | 'rejected'> => {
  try {
    const record: unknown = JSON.parse(line);
    if (typeof record !== 'object' || record === null || Array.isArray(record)) {
      return {kind: 'records', rejected: 'A line must be one JSON object'};
    }
    const type: unknown = Reflect.get(record, 'type');
    const fact: unknown = typeof type === 'string' ? Reflect.get(record, type) : undefined;
    const id: unknown = typeof fact === 'object' && fact !== null ? Reflect.get(fact, 'id') : undefined;
    return {kind: kindOf(type), id: typeof id === 'string' ? id.slice(0, 120) : undefined, record};
  } catch {
    return {kind: 'records', rejected: 'This line is not JSON'};
  }
};
