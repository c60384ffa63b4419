// Invented people are called as people in the United Kingdom are, from many places.

const listed = (names: string): readonly string[] => names.trim().split(/,\s+/)

export const womensNames = listed(`
  Abena, Agnieszka, Aisling, Amina, Anjali, Annette, Ayesha, Beatrix, Bethan, Blessing, Bronagh, Carmel,
  Catrin, Chipo, Clodagh, Corinne, Daniela, Davina, Deirdre, Dilys, Dorota, Edith, Eilidh, Elspeth, Esi,
  Eunice, Farzana, Fionnuala, Freya, Geraldine, Glenys, Halina, Harpreet, Hyacinth, Ingrid, Iram, Isla,
  Jacinta, Jessamy, Juno, Kalpana, Katarzyna, Kirsty, Lakshmi, Leila, Lowri, Lucinda, Maeve, Magdalena,
  Mairead, Marisol, Maureen, Miriam, Mwajuma, Nadia, Nasreen, Ngozi, Niamh, Nkechi, Odette, Olwen, Oluchi,
  Pauline, Perpetua, Philippa, Rajinder, Rhiannon, Rosalind, Rukhsana, Ruta, Sadia, Saoirse, Seren,
  Shanthi, Sinead, Siobhan, Svetlana, Tamara, Tanisha, Teodora, Thandi, Una, Ursula, Valerie, Verity,
  Wanjiru, Winifred, Xanthe, Yasmin, Yvonne, Zainab
`)

export const mensNames = listed(`
  Abdi, Adebayo, Alasdair, Aled, Alfred, Amir, Anselm, Anwar, Babatunde, Barnaby, Bilal, Bohdan, Brendan,
  Cedric, Chidi, Ciaran, Cledwyn, Conall, Cormac, Cyril, Dafydd, Damian, Declan, Desmond, Diarmuid, Dilip,
  Duncan, Edmund, Eamon, Emeka, Emrys, Enzo, Farouk, Fergus, Florin, Gareth, Gethin, Gurdeep, Hamish,
  Harjit, Hector, Howell, Hussein, Idris, Ifan, Isaac, Ivor, Jarek, Jerome, Kamal, Kazimierz, Kelvin,
  Kwame, Lachlan, Laszlo, Leopold, Liam, Lorcan, Malachy, Marek, Mervyn, Mihai, Nasir, Neville, Nikolai,
  Obinna, Oisin, Olaf, Osman, Padraig, Pavel, Percival, Quentin, Rafael, Rajesh, Rhodri, Rory, Sanjay,
  Seamus, Segun, Stefan, Sunil, Tadeusz, Tariq, Teodor, Tomos, Vikram, Winston
`)

const beginnings = listed(`
  Ash, Barr, Beck, Birch, Black, Brad, Bram, Brock, Burn, Cald, Carr, Chart, Clay, Cran, Crow, Dal, Dun,
  East, Elm, Fair, Fern, Gar, Gold, Hal, Hart, Hazel, Heath, Hol, Horn, Kel, Kirk, Lang, Lin, Mar, Mill,
  Moor, Nor, Oak, Old, Pem, Pen, Quar, Rad, Raven, Red, Rock, Rush, Sand, Sher, Stan, Stock, Sut, Tem,
  Thorn, Tre, Wad, Wald, War, West, Whit, Win, Wood, Wy, Yar
`)

const ends = listed(`
  bourne, bridge, bury, combe, cott, croft, dale, den, field, ford, gate, grave, ham, hurst, ington, land,
  leigh, ley, low, man, mere, mond, more, ridge, shaw, stead, ton, wall, ward, well, wick, wood, worth
`)

const fromElsewhere = listed(`
  Abiola, Adeyemi, Ahmadi, Akhtar, Andrzejewska, Asante, Balogun, Banerjee, Bartoszek, Begum, Bhatti,
  Castellano, Chaudhry, Chikwanda, Chowdhury, Costache, Da Silva, Desai, Devlin, Diallo, Dlamini, Eze,
  Fernandes, Gebremariam, Gill, Haddad, Hosseini, Hussain, Ibrahim, Iqbal, Jankowski, Kamara, Kaur,
  Kowalczyk, Lim, Mac Suibhne, Mahmood, Mbeki, Mehta, Mukherjee, Ní Dhomhnaill, Nguyen, Novak, O’Hara,
  O’Sullivan, Obi, Okonjo, Oyelaran, Papadaki, Patel, Penhaligon, Popescu, Rahman, Ruszkowski, Sesay,
  Sharma, Siddiqui, Sokolova, Tan, Tesfaye, Traoré, Uddin, Vaidya, Wójcik, Yeung, Yusuf, Zielińska
`)

/** Some two and a half thousand; a third of the places are of names from elsewhere. */
export const familyNames: readonly string[] = [
  ...beginnings.flatMap((start) => ends.map((end) => `${start}${end}`)),
  ...fromElsewhere.flatMap((name) => Array.from({ length: 12 }, () => name)),
]
