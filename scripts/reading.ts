/** `npm run reading`: each written entry with its length in words and its reading grade, the hardest first. */
import { measureReading } from '#src/authoring/reading.ts';
import { readContent } from '#src/source/read-content.ts';
import { readEnvironment } from '#src/source/environment.ts';

const { sources } = await readContent(readEnvironment(process.env).contentDir);
const rows = sources
  .filter(({ body }) => body.text.trim() !== '')
  .map(({ file, body }) => ({ file, ...measureReading(body.text, file.endsWith('.mdx')) }))
  .sort((a, b) => b.grade - a.grade || (a.file < b.file ? -1 : 1));
for (const { file, words, grade } of rows) console.log(`${grade.toFixed(1).padStart(5)} ${String(words).padStart(5)}  ${file}`);
