import {BlockList, isIP} from 'node:net';

const blockList = (type: 'ipv4' | 'ipv6', subnets: readonly (readonly [string, number])[]): BlockList => {
  const list = new BlockList();
  for (const [address, bits] of subnets) list.addSubnet(address, bits, type);
  return list;
};

/**
 * What of IPv4 is nobody's public address: this host, private, shared, loopback, link-local (and with it the metadata of every
 * cloud), for documentation and measuring, multicast, reserved. https://www.iana.org/assignments/iana-ipv4-special-registry
 */
const SPECIAL_IPV4 = blockList('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]);

/** All of IPv6 that is handed out to the public; loopback, link-local, private and mapped IPv4 are outside. */
const GLOBAL_IPV6 = blockList('ipv6', [['2000::', 3]]);

/** What of that leads elsewhere: protocols (Teredo with them), documentation, 6to4. */
const SPECIAL_IPV6 = blockList('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]);

const LOOPBACK_IPV4 = blockList('ipv4', [['127.0.0.0', 8]]);

/** Whether an address is one that anybody on the internet may be asked at. */
export const isPublicAddress = (address: string): boolean => {
  switch (isIP(address)) {
    case 4:
      return !SPECIAL_IPV4.check(address, 'ipv4');
    case 6:
      return GLOBAL_IPV6.check(address, 'ipv6') && !SPECIAL_IPV6.check(address, 'ipv6');
    default:
      return false;
  }
};

/** Whether an address is this computer. */
export const isLoopback = (address: string): boolean =>
  address === '::1' || (isIP(address) === 4 && LOOPBACK_IPV4.check(address, 'ipv4'));
