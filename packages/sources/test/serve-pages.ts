import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { AddressRule } from "../src/public-address.ts";
import { refusePrivate } from "../src/public-address.ts";

/** Answers one request. */
export type Route = (response: ServerResponse, request: IncomingMessage) => void;

/** The product's rule, but that one address of this machine counts as public. */
export const allowLocal: AddressRule = (address) => (address === "127.0.0.1" ? undefined : refusePrivate(address));

/** Serves pages on this machine until it is closed. `url` makes an address of a path. */
export async function servePages(
  routes: Readonly<Record<string, Route>>,
): Promise<{ url: (path: string) => string; close: () => void }> {
  const server = createServer((request, response) => {
    const route = routes[request.url ?? ""];
    if (route !== undefined) route(response, request);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A page of a type. */
export function answer(type: string, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Route {
  return (response) => response.writeHead(200, { "content-type": type, ...headers }).end(body);
}

/** A redirect. */
export function redirect(location: string, status = 302): Route {
  return (response) => response.writeHead(status, { location }).end();
}
