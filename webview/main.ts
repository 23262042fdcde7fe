/** Entry of the webview: takes the host's door, hands each message on, and asks for the first snapshot. */
import { PROTOCOL_VERSION, type ToView } from '../src/protocol';
import { Explorer } from './explorer';
import { sayIn } from './scene';

const root = document.getElementById('explorer');
if (!root) throw new Error('the page has no #explorer');
const explorer = new Explorer(root, acquireVsCodeApi());

function receive(message: ToView): void {
  switch (message.type) {
    case 'show':
      if (message.version === PROTOCOL_VERSION) explorer.show(message);
      else explorer.fail(sayIn(message.language)('version-text'));
      break;
    case 'run':
      explorer.take(message.id, message.run);
      break;
    case 'mapped':
      explorer.takeMap(message.run, message.map);
      break;
    case 'inspected':
      explorer.inspect(message.inspection);
      break;
    case 'reveal':
      explorer.reveal(message.step);
      break;
    case 'exportFigure':
      explorer.exportFigure();
      break;
    default:
      message satisfies never;
  }
}

window.addEventListener('message', (event: MessageEvent<ToView>) => receive(event.data));
// Without an error it is no exception but a notice of the browser, such as a late ResizeObserver.
window.addEventListener('error', ({ error, message }) => error && explorer.fail(message));
window.addEventListener('unhandledrejection', ({ reason }) => explorer.fail(String(reason)));
explorer.post({ type: 'ready' });
