import { describe, expect, it } from "vitest";
import { addressOf, chooseListening, probeOf } from "../../src/dashboard/choose-listening.ts";

const at = (address: string, internal = false) => ({
  address,
  internal,
  netmask: "255.255.255.0",
  family: "IPv4" as const,
  mac: "00:00:00:00:00:00",
  cidr: null,
});
const MACHINE = { hostname: "desk", interfaces: { lo: [at("127.0.0.1", true)], eth0: [at("192.168.1.5")] } };

describe("chooseListening(wish, machine)", () => {
  it.each(["127.0.0.1", "localhost", "::1", "[::1]"])("asks for no token on %s", (host) => {
    expect(chooseListening({ host }, MACHINE)).toMatchObject({ names: [], token: undefined });
  });
  it("answers to every name of the machine on every address, and asks for a token", () => {
    const listening = chooseListening({ host: "0.0.0.0" }, MACHINE);
    expect(listening.names).toEqual(["desk", "192.168.1.5"]);
    expect(listening.token).toMatch(/^[\w-]{32}$/u);
    expect(addressOf(listening, 3000)).toBe("http://192.168.1.5:3000");
    expect(probeOf(listening, 3000)).toBe("http://127.0.0.1:3000/api/health");
  });
  it("answers to one address, written as an address is written", () => {
    const listening = chooseListening({ host: "fd00::5" }, MACHINE);
    expect(listening.names).toEqual(["[fd00::5]"]);
    expect(addressOf(listening, 80)).toBe("http://[fd00::5]:80");
  });
  it("asks for a token where a proxy brings others to this machine", () => {
    const listening = chooseListening({ host: "127.0.0.1", allowHost: ["entente.example.org"] }, MACHINE);
    expect(listening.names).toContain("entente.example.org");
    expect(listening.token).toBeDefined();
  });
  it("takes the token that it is given, also on loopback", () => {
    expect(chooseListening({ host: "0.0.0.0", token: "given" }, MACHINE).token).toBe("given");
    expect(chooseListening({ host: "127.0.0.1", token: "given" }, MACHINE).token).toBe("given");
  });
  it("makes another token each time", () => {
    const [a, b] = [1, 2].map(() => chooseListening({ host: "0.0.0.0" }, MACHINE).token);
    expect(a).not.toBe(b);
  });
});
