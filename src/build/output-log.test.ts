import { expect, it } from 'vitest';
import outputLog from './output-log.ts';

it('hands on errors alone, without their colors', () => {
  const errors: string[] = [];
  const { write } = outputLog({ onError: (message) => errors.push(message) });
  write({ level: 'info', label: 'build', message: 'a page' });
  write({ level: 'warn', label: 'build', message: 'an empty collection' });
  write({ level: 'error', label: 'content', message: '\u001b[31mInvalid\u001b[39m reference' });
  write({ level: 'error', label: null, message: 'no label' });
  expect(errors).toEqual(['[content] Invalid reference', 'no label']);
});
