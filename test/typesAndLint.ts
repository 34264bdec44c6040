/**
 * The types and the lint of the whole project, by one reading of it: the linter asks the program that the types were
 * checked with, so that the sources are parsed and their types worked out once. Prints what is wrong as tsc and eslint
 * do, and ends with code 1 if anything is.
 */
import {ESLint} from 'eslint';
import ts from 'typescript';

const HOST: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (file) => file,
  getCurrentDirectory: () => process.cwd(),
  getNewLine: () => '\n',
};

const read = ts.getParsedCommandLineOfConfigFile(
  'tsconfig.json',
  {incremental: false},
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (fault) => {
      throw new Error(ts.formatDiagnostic(fault, HOST));
    },
  },
);
if (!read) throw new Error('There is no tsconfig.json');
const program = ts.createProgram(read.fileNames, read.options);
const faults = [...read.errors, ...ts.getPreEmitDiagnostics(program)];
process.stdout.write(ts.formatDiagnosticsWithColorAndContext(faults, HOST));

const eslint = new ESLint({
  overrideConfig: {
    files: ['**/*.{ts,tsx}'],
    // The scripts within pages are not the program's.
    ignores: ['**/*.astro/*.ts'],
    languageOptions: {parserOptions: {programs: [program], projectService: false}},
  },
});
const results = await eslint.lintFiles(['.']);
const formatter = await eslint.loadFormatter('stylish');
process.stdout.write(await formatter.format(results));

const isLinted = results.every(({errorCount, warningCount}) => errorCount + warningCount === 0);
process.exitCode = faults.length === 0 && isLinted ? 0 : 1;
