import { bytesField, readFields, readPacked, wholeField, writeFields, type WireField } from './wire.ts';

/** Numbers of fields in ONNX messages (onnx.proto): of a model, a graph, a node, an attribute and a tensor. */
const model = { graph: 7 } as const;
const graph = { node: 1 } as const;
const node = { input: 1, output: 2, name: 3, operator: 4, attribute: 5 } as const;
const attribute = { name: 1, number: 2, whole: 3, tensor: 5, wholes: 8, type: 20 } as const;
const tensor = { dimension: 1, type: 2, floats: 4, raw: 9 } as const;
const kinds = { number: 1, whole: 2, tensor: 4 } as const;
const float32 = 1;

/** One step of a network. */
export interface Step {
  operator: string;
  inputs: string[];
  outputs: string[];
  attributes: WireField[];
}

/** Numbers of a network that do not depend on its input. */
export interface Constant {
  readonly dimensions: readonly number[];
  readonly values: Float32Array;
}

/** A network (ONNX) as steps in their order, its constants among them as steps `Constant`. */
export interface Network {
  steps: Step[];
  /** The model with another list of steps. */
  withSteps(steps: readonly Step[]): Uint8Array;
}

const textOf = ({ bytes }: WireField): string => new TextDecoder().decode(bytes);

/** Reads a model. Throws when it is none. */
export function readNetwork(bytes: Uint8Array): Network {
  const fields = readFields(bytes);
  const whole = fields.find(({ number }) => number === model.graph);
  if (whole === undefined) throw new Error('a model without graph');
  const parts = readFields(whole.bytes);
  return {
    steps: parts.filter(({ number }) => number === graph.node).map((part) => stepOf(part.bytes)),
    withSteps(steps) {
      const rest = parts.filter(({ number }) => number !== graph.node);
      const written = writeFields([...steps.map((step) => bytesField(graph.node, messageOf(step))), ...rest]);
      return writeFields(fields.map((field) => (field === whole ? bytesField(model.graph, written) : field)));
    },
  };
}

function stepOf(bytes: Uint8Array): Step {
  const fields = readFields(bytes);
  const all = (wanted: number): WireField[] => fields.filter(({ number }) => number === wanted);
  return {
    operator: textOf(all(node.operator)[0]!),
    inputs: all(node.input).map(textOf),
    outputs: all(node.output).map(textOf),
    attributes: all(node.attribute),
  };
}

const messageOf = ({ operator, inputs, outputs, attributes }: Step): Uint8Array =>
  writeFields([
    ...inputs.map((name) => bytesField(node.input, name)),
    ...outputs.map((name) => bytesField(node.output, name)),
    bytesField(node.name, `${outputs[0]}/${operator}`),
    bytesField(node.operator, operator),
    ...attributes,
  ]);

/** The fields of a step's attribute; null when it has none of that name. */
function attributeOf(step: Step, name: string): WireField[] | null {
  for (const { bytes } of step.attributes) {
    const fields = readFields(bytes);
    if (fields.some((field) => field.number === attribute.name && textOf(field) === name)) return fields;
  }
  return null;
}

/** A fractional number among the attributes of a step. */
export function numberOf(step: Step, name: string): number | null {
  const field = attributeOf(step, name)?.find(({ number }) => number === attribute.number);
  return field === undefined ? null : floatsOf(field.bytes)[0]!;
}

/** Whole numbers among the attributes of a step; empty when there are none. */
export function wholesOf(step: Step, name: string): number[] {
  const fields = attributeOf(step, name) ?? [];
  return fields.filter(({ number }) => number === attribute.wholes).flatMap(numbersOf);
}

/** Whole numbers come one in a field, or packed. */
const numbersOf = ({ type, value, bytes }: WireField): number[] => (type === 0 ? [value] : readPacked(bytes));

const floatsOf = (bytes: Uint8Array): Float32Array => new Float32Array(new Uint8Array(bytes).buffer);

/** The value of a `Constant` step of 32-bit numbers; null for any other step. */
export function constantOf(step: Step): Constant | null {
  if (step.operator !== 'Constant') return null;
  const content = attributeOf(step, 'value')?.find(({ number }) => number === attribute.tensor);
  if (content === undefined) return null;
  const fields = readFields(content.bytes);
  const all = (wanted: number): WireField[] => fields.filter(({ number }) => number === wanted);
  if (all(tensor.type)[0]?.value !== float32) return null;
  const dimensions = all(tensor.dimension).flatMap(numbersOf);
  const numbers = [...all(tensor.raw), ...all(tensor.floats)].map(({ bytes }) => bytes);
  return { dimensions, values: floatsOf(new Uint8Array(Buffer.concat(numbers))) };
}

/** A step that gives a constant. */
export function constantStep(name: string, { dimensions, values }: Constant): Step {
  const content = writeFields([
    ...dimensions.map((size) => wholeField(tensor.dimension, size)),
    wholeField(tensor.type, float32),
    bytesField(tensor.raw, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
  ]);
  const value = [bytesField(attribute.name, 'value'), bytesField(attribute.tensor, content)];
  const field = writeFields([...value, wholeField(attribute.type, kinds.tensor)]);
  return {
    operator: 'Constant',
    inputs: [],
    outputs: [name],
    attributes: [bytesField(node.attribute, field)],
  };
}

/** An attribute that is one whole number. */
export const wholeAttribute = (name: string, value: number): WireField =>
  bytesField(
    node.attribute,
    writeFields([
      bytesField(attribute.name, name),
      wholeField(attribute.whole, value),
      wholeField(attribute.type, kinds.whole),
    ]),
  );

/** An attribute that is one fractional number. */
export const numberAttribute = (name: string, value: number): WireField =>
  bytesField(
    node.attribute,
    writeFields([
      bytesField(attribute.name, name),
      {
        number: attribute.number,
        type: 5,
        bytes: new Uint8Array(Float32Array.of(value).buffer),
        value: 0,
      },
      wholeField(attribute.type, kinds.number),
    ]),
  );
