import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {StartError} from './startError.ts';

export interface Listening {
  readonly port: number;
  /** `http://127.0.0.1:port` */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Opens a server on this machine only; port 0 takes any free one. @throws StartError when the port is taken */
export const listen = async (server: Server, port: number): Promise<Listening> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(
        cause.code === 'EADDRINUSE'
          ? new StartError(
              `Port ${port} is already in use. Stop the other program, or choose another port: PORT=${port + 1} npm start`,
              {cause},
            )
          : cause,
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const {port: given} = server.address() as AddressInfo;
  return {
    port: given,
    url: `http://127.0.0.1:${given}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};
