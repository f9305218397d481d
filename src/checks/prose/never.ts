/** What `style.yaml` says that the content never states. */
import { patternOf } from '#src/schemas/style.ts';
import { error, type Finding } from '../findings.ts';
import type { Body } from '../body/body.ts';
import { placeIn, type Facts } from '../facts.ts';
import { suggestion } from '../nearest.ts';
import { statementsOf } from './statements.ts';

const styleFile = 'style.yaml';

/** Findings on each such statement, and on exceptions that are not there. A sample states nothing. */
export function checkNever(facts: Facts, bodies: ReadonlyMap<string, Body>): Finding[] {
  const rules = facts.content.style.never.map((rule) => ({ ...rule, patterns: rule.words.map(patternOf) }));
  if (rules.length === 0) return [];
  const found = [...facts.sources.values()].flatMap((source) => {
    const { id, sample } = (source.yaml.value ?? {}) as { id?: unknown; sample?: unknown };
    if (source.collection === 'style' || sample === true) return [];
    const { file, text, placeOf } = statementsOf(source, bodies.get(source.file));
    return rules
      .filter(({ except }) => !except.some((name) => name === id || isBelow(file, name)))
      .flatMap(({ patterns, say }) =>
        patterns.flatMap((pattern) =>
          [...text.matchAll(pattern)]
            .filter(([words]) => words !== '')
            .map(({ 0: words, index }) =>
              error(file, placeOf(index), 'never-stated', `"${shorten(words)}" is never stated here: say ${say} (${styleFile})`),
            ),
        ),
      );
  });
  return [...checkExceptions(facts), ...found];
}

/** An exception names an entry that is there, or a file or folder. */
function checkExceptions(facts: Facts): Finding[] {
  const { ids, unknownIds, files, content } = facts;
  return content.style.never.flatMap(({ except }, index) =>
    except.flatMap((name, position) => {
      const isKnown = ids.has(name) || unknownIds.has(name.split('-')[0] ?? '') || [...files].some((file) => isBelow(file, name));
      if (isKnown) return [];
      const place = placeIn(facts, styleFile, ['never', index, 'except', position]);
      const meant = suggestion(name, [...ids.keys(), ...files]);
      return [error(styleFile, place, 'style-except', `"${name}" is no entry, file or folder of the content${meant}`)];
    }),
  );
}

function isBelow(file: string, name: string): boolean {
  return file === name || file.startsWith(name.endsWith('/') ? name : `${name}/`);
}

function shorten(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
