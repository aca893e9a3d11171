'use strict';

// npm run generate: writes lib/proto/messages.ts, a typed codec of each message that the .proto files there define.

const fs = require('node:fs');
const path = require('node:path');
const protobuf = require('protobufjs');

const directory = path.resolve(__dirname, '../../lib/proto');
const target = path.join(directory, 'messages.ts');

const scalars = {
  double: 'number',
  float: 'number',
  int32: 'number',
  uint32: 'number',
  sint32: 'number',
  fixed32: 'number',
  sfixed32: 'number',
  int64: 'Int64',
  uint64: 'Int64',
  sint64: 'Int64',
  fixed64: 'Int64',
  sfixed64: 'Int64',
  bool: 'boolean',
  string: 'string',
  bytes: 'Uint8Array',
};

function loadRoot() {
  const root = new protobuf.Root();
  root.resolvePath = (_origin, file) => path.join(directory, path.basename(file));
  const files = fs.readdirSync(directory).filter((name) => name.endsWith('.proto'));
  return root.loadSync(files.sort(), { keepCase: true }).resolveAll();
}

/** `tensorflow.AttrValue.ListValue` → `AttrValue_ListValue`. */
function typeName(type) {
  return type.fullName.replace(/^\.(tensorflow|google\.protobuf)\./, '').replaceAll('.', '_');
}

function valueType(field) {
  const { resolvedType } = field;
  if (resolvedType instanceof protobuf.Enum) return 'number';
  return resolvedType ? typeName(resolvedType) : scalars[field.type];
}

function fieldType(field) {
  if (field.map) return `Record<string, ${valueType(field)}>`;
  if (field.repeated) return `${valueType(field)}[]`;
  // A message that is not there is null.
  return field.resolvedType instanceof protobuf.Type ? `${valueType(field)} | null` : valueType(field);
}

function messagesIn(namespace) {
  return namespace.nestedArray.flatMap((nested) => {
    const inner = nested instanceof protobuf.Namespace ? messagesIn(nested) : [];
    return nested instanceof protobuf.Type ? [nested, ...inner] : inner;
  });
}

function declare(type) {
  const name = typeName(type);
  const oneofs = type.oneofsArray.map((oneof) => {
    const names = oneof.fieldsArray.map((field) => `'${field.name}'`).join(' | ');
    return `  /** Which of them is there. */\n  ${oneof.name}?: ${names};\n`;
  });
  const fields = type.fieldsArray.map((field) => `  ${field.name}: ${fieldType(field)};\n`);
  if (fields.length === 0) {
    return `export type ${name} = Record<string, never>;\nexport const ${name}: Message<${name}> = message('${type.fullName.slice(1)}');\n`;
  }
  return (
    `export interface ${name} {\n${fields.join('')}${oneofs.join('')}}\n` +
    `export const ${name}: Message<${name}> = message('${type.fullName.slice(1)}');\n`
  );
}

/** The text of lib/proto/messages.ts. */
function generate() {
  const root = loadRoot();
  const schema = JSON.stringify(root.toJSON({ keepComments: false }));
  return [
    '// Written by scripts/generate-proto from the .proto files beside it. Do not edit.\n',
    "import { codecs, type Int64, type Message } from './codec';\n",
    `const message = codecs(${JSON.stringify(schema)});\n`,
    ...messagesIn(root).map(declare),
  ].join('\n');
}

if (require.main === module) fs.writeFileSync(target, generate());

module.exports = { generate, target };
