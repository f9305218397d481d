/** The sentences above the fields of the schemas, as TypeScript's compiler reads them: they explain keys to writers too. */
import { join } from 'node:path';
import ts from 'typescript';
import type { CollectionName } from '#src/schemas/kinds.ts';

/** What is said of a value, and of the values in it. */
export interface FieldComment {
  comment: string;
  /** Of a map. */
  keys: Map<string, FieldComment>;
  /** Of a list: of each item. */
  items?: FieldComment;
}

const deepest = 8;

/** The comments of every collection's schema. `root` is the project's folder. */
export function readFieldComments(root: string, names: readonly CollectionName[]): Map<CollectionName, FieldComment> {
  const file = join(root, 'src/schemas/collections.ts');
  const configFile = ts.findConfigFile(root, (path) => ts.sys.fileExists(path));
  const { config } = ts.readConfigFile(configFile ?? '', (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [file], exclude: [] }, ts.sys, root);
  const program = ts.createProgram([file], { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const exports = source && checker.getSymbolAtLocation(source);
  const table = exports && checker.getExportsOfModule(exports).find(({ name }) => name === 'schemas');
  if (!table) throw new Error(`${file} exports no "schemas"`);
  const propertyOf = (type: ts.Type, name: string): ts.Type => {
    const property = checker.getPropertyOfType(type, name);
    if (!property) throw new Error(`${checker.typeToString(type)} has no "${name}"`);
    return checker.getTypeOfSymbol(property);
  };
  const describe = (type: ts.Type, comment: string, depth: number): FieldComment => {
    const plain = checker.getNonNullableType(type);
    if (checker.isArrayType(plain)) {
      const [item] = checker.getTypeArguments(plain as ts.TypeReference);
      return { comment, keys: new Map(), ...(item && { items: describe(item, '', depth + 1) }) };
    }
    // Of a union, the keys of all its forms.
    const forms = plain.isUnion() ? plain.types : [plain];
    const maps = forms.filter((form) => (form.flags & ts.TypeFlags.Object) !== 0 && !checker.isArrayType(form));
    const keys = new Map<string, FieldComment>();
    if (depth < deepest) {
      for (const property of maps.flatMap((form) => checker.getPropertiesOfType(form))) {
        const words = ts.displayPartsToString(property.getDocumentationComment(checker)).replaceAll(/\s+/g, ' ').trim();
        if (!keys.has(property.name)) keys.set(property.name, describe(checker.getTypeOfSymbol(property), words, depth + 1));
      }
    }
    return { comment, keys };
  };
  const all = checker.getTypeOfSymbol(table);
  return new Map(names.map((name) => [name, describe(propertyOf(propertyOf(propertyOf(all, name), '_zod'), 'output'), '', 0)]));
}
