import { describe, expect, it } from "vitest";
import { refusePrivate } from "../src/public-address.ts";

describe("refusePrivate(address)", () => {
  it.each([
    ["127.0.0.1", "a loopback"],
    ["127.9.9.9", "a loopback"],
    ["::1", "a loopback"],
    ["10.0.0.1", "a private"],
    ["172.16.0.1", "a private"],
    ["172.31.255.255", "a private"],
    ["192.168.1.1", "a private"],
    ["169.254.169.254", "a link-local"],
    ["fe80::1", "a link-local"],
    ["fc00::1", "a unique local"],
    ["fd00:ec2::254", "a unique local"],
    ["0.0.0.0", "an unspecified"],
    ["::", "an unspecified"],
    ["255.255.255.255", "a broadcast"],
    ["224.0.0.1", "a multicast"],
    ["ff02::1", "a multicast"],
    ["100.64.0.1", "a provider's inner"],
    ["100.100.100.200", "a provider's inner"],
    ["192.0.0.192", "a reserved"],
    ["198.18.0.1", "a reserved"],
    ["240.0.0.1", "a reserved"],
    ["2001:db8::1", "a reserved"],
    ["::ffff:127.0.0.1", "a loopback"],
    ["::ffff:10.0.0.1", "a private"],
    ["::ffff:a9fe:a9fe", "a link-local"],
    ["64:ff9b::7f00:1", "a loopback"],
    ["64:ff9b::a00:1", "a private"],
    ["::7f00:1", "a reserved"],
    ["2002:7f00:1::", "a reserved"],
    ["2001::1", "a reserved"],
    ["fec0::1", "a reserved"],
    ["168.63.129.16", "a metadata"],
  ])("refuses %s as %s address", (address, kind) => {
    expect(refusePrivate(address)).toBe(`${address} is ${kind} address`);
  });

  it.each([
    ["93.184.216.34"],
    ["8.8.8.8"],
    ["172.32.0.1"],
    ["2606:4700::1111"],
    ["::ffff:8.8.8.8"],
    ["64:ff9b::808:808"],
  ])("lets %s through", (address) => {
    expect(refusePrivate(address)).toBeUndefined();
  });

  it.each([["localhost"], [""], ["127.1"], ["999.1.1.1"]])("refuses %j, which is no address", (address) => {
    expect(refusePrivate(address)).toBeDefined();
  });
});
