import type { PackInput } from '../../../shared/records.ts'

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
   the trail was rewritten; without a copy kept elsewhere nobody can tell.${proofPart(proofJson)}`

/** What stands in a proof from before the heads that were signed under were led to this one, and in one from since. */
function proofPart(proofJson: string | undefined): string {
  if (proofJson === undefined) return ''
  return proofJson.includes('"heads":') ? proofWithHeads : proof
}

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

// The same, and §2.1.4.2 for the heads.
const proofWithHeads = String.raw`

   audit/proof.json holds the trail's entry by which this record was fixed
   (the close of its meeting, its confirmation or its correction), and the
   hashes that lead from that entry to the head above. Under "sums" it holds
   the entry with the sums of this record, where there is one; under "heads",
   for each head that a statement in sign-off/ names as its "auditHead", the
   hashes that show that the trail only went on from there. To follow all of
   them, with Python 3:

   python3 -c '
import json, hashlib, base64
proof = json.load(open("audit/proof.json"))
sha = lambda data: hashlib.sha256(data).digest()
node = lambda left, right: sha(b"\1" + left + right)
show = lambda root: print(base64.b64encode(root).decode())
keys = "seq at clock memberId operation entityId prev".split()
for part in [proof] + ([proof["sums"]] if "sums" in proof else []):
    entry = part["entry"]
    leaf = sha(json.dumps(["accord/audit@%d" % (1 + ("clock" in entry))] +
        [entry[key] for key in keys if key in entry],
        separators=(",", ":"), ensure_ascii=False).encode())
    root = sha(b"\0" + leaf)
    at, last = part["leafIndex"], proof["treeSize"] - 1
    for other in map(bytes.fromhex, part["path"]):
        if at % 2 or at == last:
            root = node(other, root)
            while at and not at % 2: at, last = at // 2, last // 2
        else: root = node(root, other)
        at, last = at // 2, last // 2
    print(entry["operation"], entry["entityId"])
    show(root)
for head in proof["heads"]:
    old = now = bytes.fromhex(head["auditHead"])
    path = [bytes.fromhex(each) for each in head["path"]]
    at, last = head["treeSize"] - 1, proof["treeSize"] - 1
    while at % 2: at, last = at // 2, last // 2
    if at and path: old = now = path.pop(0)
    for other in path:
        if at % 2 or at == last:
            old, now = node(other, old), node(other, now)
            while at and not at % 2: at, last = at // 2, last // 2
        else: now = node(now, other)
        at, last = at // 2, last // 2
    print("auditHead", old.hex())
    show(now)'

   After each line with an entry or an auditHead it must print the last line
   of the head above. The entry "record.fixed" names the record, its version,
   and the sums of decision.json, of the health agency's record.json and of
   the council's, in this order: compare them with what sha256sum prints.

   It proves that these entries, of that time and kind, by that member, stand
   in the trail with this head, at that place, and that the trail was the
   same up to each head that was signed under: nobody can take one out, move
   it or change it without changing the head.
   It does not prove the time, which Accord's own computer gave ("clock" is
   what that computer's clock said where it was behind the trail), nor that
   no other trail was shown to somebody else: for that, compare heads with
   those who hold other packs.`
