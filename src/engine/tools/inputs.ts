/** The inputs of the tools, checked before they are believed. The schemas for models are beside each tool; a test compares the two. */
import * as v from 'valibot';
import { type ToolContext, ToolError } from './tool';

const Text = v.pipe(v.string(), v.maxLength(5_000_000));
const Short = v.pipe(v.string(), v.maxLength(1000));
const Natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A number as JSON has it, or as text where it is a fraction or has more digits than JSON keeps. */
const Value = v.pipe(
  v.union([v.pipe(v.number(), v.finite()), v.pipe(v.string(), v.maxLength(10_000))]),
  v.transform(String),
);

const document = { path: v.optional(Short), text: v.optional(Text) };

export const CheckInput = v.strictObject(document);

export const ExplainInput = v.strictObject({
  ...document,
  set: v.optional(v.pipe(Natural, v.minValue(1))),
  claim: Short,
  step: v.optional(Natural),
});

/** The parameters as texts; those that are left out have their defaults. */
export const RunInput = v.strictObject({
  l0: Value,
  lA: Value,
  lB: Value,
  B: v.optional(Value),
  lambdaA: v.optional(Value),
  lambdaB: v.optional(Value),
  steps: v.optional(Value),
  start: v.optional(Value),
  eviction: v.optional(Value),
  Q: v.optional(Value),
});

/** The input as its schema has it; throws a ToolError that says what is wrong where. */
export function readInput<S extends v.GenericSchema>(
  schema: S,
  input: unknown,
  { language }: ToolContext,
): v.InferOutput<S> {
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return parsed.output;
  const problems = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'input'}: ${issue.message}`);
  throw new ToolError('bad-input', language, { problem: problems.join('; ') });
}
