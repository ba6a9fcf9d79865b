// Makes sources of what the README shows and of the golden queries, so that what people read and copy is what is
// compiled and run. A README without one of its examples fails the build.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const readme = readFileSync('bilateral/README.md', 'utf8');

/** The first block of code of a language after some words. */
function example(words, language) {
  const start = readme.indexOf(words);
  const block = start < 0 ? null : new RegExp('```' + language + '\\n(.*?)```', 's').exec(readme.slice(start));
  if (!block) {
    throw new Error(`The README has no ${language} after "${words}"`);
  }
  return block[1];
}

/** Runs against the server under test, and exports what it got. */
function client(file, words, got) {
  const code = example(words, 'js').replaceAll("'http://localhost:8080/graphql'", 'SERVER');
  if (!code.includes('SERVER')) {
    throw new Error(`The example "${words}" does not say where the server is`);
  }
  writeFileSync(
    `src/readme/${file}.ts`,
    `import { SERVER } from '../server';

const VISITS = \`${example('In these examples `VISITS`', 'graphql')}\`;

${code}
export { ${got} };
`,
  );
}

mkdirSync('src/readme', { recursive: true });
client('fetch', '**fetch**', 'data, errors');
client('apollo', '**Apollo Client 4**', 'data');
client('urql', '**urql**', 'data, error');
writeFileSync('codegen.ts', example('**Generated types**', 'ts'));

const dossier = readFileSync('bilateral/src/test/resources/golden/Dossier.graphql', 'utf8');
writeFileSync(
  'src/dossier.ts',
  `import { graphql } from './gql';

export const DOSSIER = graphql(\`${dossier}\`);
`,
);

const schema = 'bilateral/schema';
const files = readdirSync(schema).map((name) => readFileSync(`${schema}/${name}`, 'utf8'));
writeFileSync('schema.graphql', files.join('\n'));
