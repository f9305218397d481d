/** Reads the ledger. A command writes it, so errors in it come from manual edits or merges. */
import type { z } from 'zod';
import { allowedKeysAt } from '#src/schemas/walk-fields.ts';
import { ledgerSchema, type Ledger } from '#src/schemas/ledger.ts';
import { error, type Finding } from '../findings.ts';
import { fileStart, type Place } from '#src/source/places.ts';
import { parseYaml, type YamlDocument } from '#src/source/yaml-document.ts';
import { ownWords } from '#src/schemas/rules.ts';
import { missingKey, unknownKey, valueAt, wrongType, wrongValue } from '../schema-messages.ts';

export const ledgerFile = 'ledger.json';

/** How to get a valid ledger back. */
const restore = 'only `npm run ledger` writes this file: restore it from the default branch';

/** Parses the ledger, or returns what is wrong with it. Without a text, nothing has been published yet. */
export function readLedger(json: string | undefined): { ledger?: Ledger; findings: Finding[] } {
  if (json === undefined) return { ledger: ledgerSchema.parse({}), findings: [] };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return { findings: [fail(placeOf(message, json), `is not valid JSON (${message.split('\n')[0] ?? ''}): ${restore}`)] };
  }
  const result = ledgerSchema.safeParse(value, ownWords);
  if (result.success) return { ledger: result.data, findings: [] };
  // JSON is YAML, whose parser knows the position of each value but is too slow to use for valid ledgers.
  const yaml = parseYaml(json);
  return { findings: result.error.issues.flatMap((issue) => findingsOf(issue, value, yaml)) };
}

function findingsOf(issue: z.core.$ZodIssue, whole: unknown, yaml: YamlDocument): Finding[] {
  const { path } = issue;
  const value = valueAt(whole, path);
  if (issue.code === 'unrecognized_keys') {
    const allowed = allowedKeysAt(ledgerSchema, path);
    return issue.keys.map((key) => fail(yaml.locateKey([...path, key]), `${unknownKey(key, allowed, value)}; ${restore}`));
  }
  if (path.length === 0) return [fail(fileStart, `must be a map of keys: ${restore}`)];
  if (value === undefined) return [fail(yaml.locate(path.slice(0, -1)), `${missingKey(issue)}; ${restore}`)];
  const message = issue.code === 'invalid_type' ? wrongType(issue, value) : wrongValue(issue, value);
  const place = issue.code === 'invalid_key' ? yaml.locateKey(path) : yaml.locate(path);
  return [fail(place, `${message}; ${restore}`)];
}

function fail(place: Place, message: string): Finding {
  return error(ledgerFile, place, 'ledger', message);
}

/** Where a text stops being valid JSON. The engine gives a position only for some errors; an unfinished merge leaves markers. */
function placeOf(message: string, json: string): Place {
  const marks = json.search(/^(?:<{7}|={7}|>{7})/m);
  const stated = /at position (\d+)/.exec(message)?.[1];
  const end = message.includes('end of JSON') ? json.length : 0;
  const before = json.slice(0, marks >= 0 ? marks : stated === undefined ? end : Number(stated)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
