/** Reads the ledger. It is written by a command, so a fault in it comes from an edit by hand or a merge. */
import type { z } from 'zod';
import { allowedKeysAt } from '#src/schemas/walk-fields.ts';
import { ledgerSchema, type Ledger } from '#src/schemas/ledger.ts';
import { error, type Finding } from '../findings.ts';
import { fileStart, type Place } from '#src/source/places.ts';
import { parseYaml, type YamlDocument } from '#src/source/yaml-document.ts';
import { ownWords } from '#src/schemas/rules.ts';
import { missingKey, unknownKey, valueAt, wrongType, wrongValue } from '../schema-messages.ts';

export const ledgerFile = 'ledger.json';

/** How a person gets a sound ledger back. */
const restore = 'only `npm run ledger` writes this file: restore it from the default branch';

/** The ledger that a text holds, or what is wrong with it. Without a text nothing is published yet. */
export function readLedger(json: string | undefined): { ledger?: Ledger; findings: Finding[] } {
  if (json === undefined) return { ledger: ledgerSchema.parse({}), findings: [] };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return { findings: [fail(placeOf(message, json), `is not JSON (${message.split('\n')[0] ?? ''}): ${restore}`)] };
  }
  const result = ledgerSchema.safeParse(value, ownWords);
  if (result.success) return { ledger: result.data, findings: [] };
  // JSON is YAML, whose parser knows where each value stands; it takes too long for ledgers without a fault.
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
  if (path.length === 0) return [fail(fileStart, `must hold a map of keys: ${restore}`)];
  if (value === undefined) return [fail(yaml.locate(path.slice(0, -1)), `${missingKey(issue)}; ${restore}`)];
  const message = issue.code === 'invalid_type' ? wrongType(issue, value) : wrongValue(issue, value);
  const place = issue.code === 'invalid_key' ? yaml.locateKey(path) : yaml.locate(path);
  return [fail(place, `${message}; ${restore}`)];
}

function fail(place: Place, message: string): Finding {
  return error(ledgerFile, place, 'ledger', message);
}

/** Where a text stops being JSON. The engine says so of some faults only; a merge that was not finished shows its marks. */
function placeOf(message: string, json: string): Place {
  const marks = json.search(/^(?:<{7}|={7}|>{7})/m);
  const stated = /at position (\d+)/.exec(message)?.[1];
  const end = message.includes('end of JSON') ? json.length : 0;
  const before = json.slice(0, marks >= 0 ? marks : stated === undefined ? end : Number(stated)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
