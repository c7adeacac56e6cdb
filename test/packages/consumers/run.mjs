// Asks with the module that is named, in whatever runtime runs this: run.mjs MODULE QUESTION
import process from 'node:process';

const [, , module, question] = process.argv;
const { ask } = await import(module);
console.log(JSON.stringify(await ask(JSON.parse(question))));
