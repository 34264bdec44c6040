import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as z from 'zod';
import {StartError} from '../startError.ts';

const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Condition: z.string().optional(),
  Metadata: z.record(z.string(), z.unknown()).default({}),
});

const Template = z.looseObject({
  Resources: z.record(z.string(), Resource).default({}),
  Parameters: z.record(z.string(), z.looseObject({Default: z.unknown().optional()})).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Mappings: z.record(z.string(), z.unknown()).default({}),
  Outputs: z
    .record(
      z.string(),
      z.looseObject({Value: z.unknown(), Export: z.looseObject({Name: z.unknown()}).optional()}),
    )
    .default({}),
});
type Template = z.infer<typeof Template>;

const Manifest = z.looseObject({
  artifacts: z
    .record(
      z.string(),
      z.looseObject({
        type: z.string(),
        properties: z
          .looseObject({
            templateFile: z.string().optional(),
            stackName: z.string().optional(),
            directoryName: z.string().optional(),
            file: z.string().optional(),
          })
          .default({}),
      }),
    )
    .default({}),
});

const Assets = z.looseObject({
  files: z
    .record(z.string(), z.looseObject({source: z.looseObject({path: z.string().optional()})}))
    .default({}),
});

/** What `cdk synth` left: every stack's template by stack name, and the folder or file of every asset by its hash. */
export interface Assembly {
  readonly templates: ReadonlyMap<string, Template>;
  readonly assets: ReadonlyMap<string, string>;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Reads a cloud assembly, those nested in it (CDK stages) included. @throws StartError when there is none */
export const readAssembly = (folder: string): Assembly => {
  const templates = new Map<string, Template>();
  const assets = new Map<string, string>();
  const read = (directory: string): void => {
    const path = join(directory, 'manifest.json');
    if (!existsSync(path)) {
      throw new StartError(`There is no synthesised template in ${folder}. Run "npm run synth" first.`);
    }
    for (const [name, {type, properties}] of Object.entries(Manifest.parse(readJson(path)).artifacts)) {
      if (type === 'cdk:cloud-assembly' && properties.directoryName)
        read(join(directory, properties.directoryName));
      if (type === 'cdk:asset-manifest' && properties.file) {
        for (const [hash, {source}] of Object.entries(
          Assets.parse(readJson(join(directory, properties.file))).files,
        )) {
          if (source.path) assets.set(hash, join(directory, source.path));
        }
      }
      if (type === 'aws:cloudformation:stack' && properties.templateFile) {
        templates.set(
          properties.stackName ?? name,
          Template.parse(readJson(join(directory, properties.templateFile))),
        );
      }
    }
  };
  read(folder);
  return {templates, assets};
};
