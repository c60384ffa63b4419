import type { PackInput } from '../../shared/records.ts'

/** The end of VERIFY.txt: the audit trail, what a proof from it shows, and what it cannot. */
export const trailText = ({ checkpoint, proofJson }: PackInput): string => `The audit trail
   audit/checkpoint.txt holds the head of Accord's audit trail when this
   pack was made:
${checkpoint
  .trimEnd()
  .split('\n')
  .map((line) => `     ${line}`)
  .join('\n')}
   Keep it. A later head that does not continue from this one shows that
   the trail was rewritten; without a copy kept elsewhere nobody can tell.${proofJson === undefined ? '' : proof}`

// RFC 9162 §2.1.3.2 in the standard library of Python 3, run from the pack's folder.
const proof = String.raw`

   audit/proof.json holds the trail's entry by which this record was fixed
   (the close of its meeting, its confirmation or its correction), and the
   hashes that lead from that entry to the head above. To follow them, with
   Python 3:

   python3 -c '
import json, hashlib, base64
proof = json.load(open("audit/proof.json"))
entry = proof["entry"]
sha = lambda data: hashlib.sha256(data).digest()
keys = "seq at clock memberId operation entityId prev".split()
leaf = sha(json.dumps(["accord/audit@%d" % (1 + ("clock" in entry))] +
    [entry[key] for key in keys if key in entry],
    separators=(",", ":"), ensure_ascii=False).encode())
root, at, last = sha(b"\0" + leaf), proof["leafIndex"], proof["treeSize"] - 1
for other in map(bytes.fromhex, proof["path"]):
    if at % 2 or at == last:
        root = sha(b"\1" + other + root)
        while at and not at % 2: at, last = at // 2, last // 2
    else: root = sha(b"\1" + root + other)
    at, last = at // 2, last // 2
print(base64.b64encode(root).decode())'

   It must print the last line of the head above.

   It proves that an entry of that time and kind, by that member, stands in
   the trail with this head, at that place: nobody can take it out, move it
   or change it without changing the head.
   It does not prove what the record says: the entry carries ids and a time,
   no words and no sum of them. Only the signatures hold the words. Nor does
   it prove the time, which Accord's own computer gave ("clock" is what that
   computer's clock said where it was behind the trail), nor that no other
   trail was shown to somebody else: for that, compare heads with those who
   hold other packs.`
