/** An error that says in plain words what is missing and what to do: people are shown its message and no stack. */
export class HumanError extends Error {}

/**
 * Does one step of an installation, with a line when it starts and one, with the seconds, when it is done.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  console.log(`${title} …`);
  const start = performance.now();
  const result = await work();
  console.log(`${title}: done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/**
 * Runs a command's main function: what goes wrong is printed, in one sentence where it is a HumanError, and exits with 2.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof HumanError ? error.message : error);
    process.exit(2);
  }
}
