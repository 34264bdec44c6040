/** Stops what was started, the latest first, whatever one of them does. */
export const stopper = () => {
  const steps: (() => unknown)[] = [];
  return {
    then: (step: () => unknown) => {
      steps.push(step);
    },
    stop: async (): Promise<void> => {
      for (const step of steps.splice(0).reverse()) {
        try {
          await step();
        } catch (failure) {
          console.error(failure);
        }
      }
    },
  };
};
