/** The engine inside a worker: a thread of Node or a web worker, one file for both. */
import { serve } from './serve';
import { createWorks } from './works';

serve(createWorks());
