// Frozen: a word's place is the byte it stands for, and printed fingerprints are compared for years.
// Chosen to be told apart by ear and eye (any two differ in three letters or more), easy to spell, and kind.
export const fingerprintWordList: readonly string[] = `
  acorn almond amber anchor apple apricot atlas autumn badger bamboo banjo basket beacon beaver biscuit
  blossom bluebell bonnet bracken bramble breeze brook brush cactus canoe canvas captain caravan cargo
  carpet castle cedar cello chalk chestnut chimney cinnamon circus clarinet clover cobweb coconut comet
  compass copper coral cottage cotton cradle crayon crescent crystal cucumber cushion cypress daffodil
  dahlia daisy damson dawn denim diamond dolphin domino dragonfly drum dune eagle echo elbow elm emerald
  engine fabric falcon ferry field fjord flag flannel flint fossil fox foxglove frost galaxy garden garlic
  gazelle geranium giraffe glacier goose granite grape guitar hammock harbour harp harvest hazel heather
  hedge hedgehog honey horizon iceberg igloo indigo iris island ivory jade jasmine jellyfish jigsaw
  juniper kayak kestrel kettle kingdom kingfisher kite koala lantern larch laurel lavender leaf lemon
  lighthouse linen lobster lotus lupin magnet magpie marble marigold meadow melody mermaid meteor mirror
  mitten moon mosaic mountain mulberry museum mustard napkin nectar north notebook nutmeg oasis oatmeal
  oboe ocean olive onyx orange orbit orchard otter owl paddle palace paper parcel parsley pastry peach
  peacock pebble pelican pencil periwinkle petal piano pigeon planet pocket pond poplar porcelain postcard
  primrose pumpkin puzzle quartz quill quince rabbit radish raft rainbow raisin raven rhubarb ribbon robin
  ruby rudder saffron sapphire satin scarf shell silk silver skylark slate spinach spiral spring spruce
  squirrel stone summer sundial swan sycamore tangerine tapestry teapot thicket thimble toffee topaz tower
  trellis trumpet tulip turtle tweed umbrella unicorn valley vanilla velvet village violet volcano waffle
  wagon walnut willow winter wisteria yacht yarrow zebra zephyr zinc
`
  .trim()
  .split(/\s+/)
