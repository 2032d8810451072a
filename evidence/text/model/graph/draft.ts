import { constantOf, type Constant, type Step } from './network.ts';

/** The steps of a network while they are rewritten. */
export interface Draft {
  readonly steps: readonly Step[];
  /** The steps that use what is called so. */
  usersOf(name: string): Step[];
  /** The only step that uses what is called so, when it is this operator. */
  onlyUser(name: string, operator: string): Step | null;
  constant(name: string | undefined): Constant | null;
  /** The constant number among the inputs of a step; null when there is none. */
  numberIn(step: Step): number | null;
  addBefore(step: Step, added: readonly Step[]): void;
  remove(gone: readonly Step[]): void;
  /** Takes a step out; who used its result uses `name` from now on. */
  bypass(step: Step, name: string): void;
}

/** A draft of these steps; the steps themselves are changed. */
export function openDraft(given: readonly Step[]): Draft {
  let steps = [...given];
  const constants = new Map<string, Constant>();
  const note = (some: readonly Step[]): void => {
    for (const step of some) {
      const value = constantOf(step);
      if (value !== null) constants.set(step.outputs[0]!, value);
    }
  };
  note(steps);
  const usersOf = (name: string): Step[] => steps.filter(({ inputs }) => inputs.includes(name));
  const constant = (name: string | undefined): Constant | null => constants.get(name ?? '') ?? null;
  const remove = (gone: readonly Step[]): void => {
    steps = steps.filter((step) => !gone.includes(step));
  };
  return {
    get steps() {
      return steps;
    },
    usersOf,
    onlyUser(name, operator) {
      const [step, ...others] = usersOf(name);
      return step?.operator === operator && others.length === 0 ? step : null;
    },
    constant,
    numberIn({ inputs }) {
      const found = inputs.map(constant).find((value) => value?.values.length === 1);
      return found?.values[0] ?? null;
    },
    addBefore(step, added) {
      note(added);
      steps = steps.flatMap((each) => (each === step ? [...added, each] : [each]));
    },
    remove,
    bypass(step, name) {
      const result = step.outputs[0];
      remove([step]);
      for (const user of steps) user.inputs = user.inputs.map((input) => (input === result ? name : input));
    },
  };
}
