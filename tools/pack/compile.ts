/** npm run pack: compiles the seeds into `.pack/` and says what came out. */
import { renewPack } from './build-pack.ts';

try {
  const { info } = renewPack().forms;
  const { concepts, forms, documents, articles, facts } = info.counts;
  console.log(
    `pack ${info.version}: ${concepts} concepts, ${forms} forms; ` +
      `${facts} facts from ${articles} articles of ${documents} documents`,
  );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
