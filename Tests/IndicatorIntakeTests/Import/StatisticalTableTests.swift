import IndicatorCore
import Testing

@testable import IndicatorIntake

/// Tables of statistical offices: scales in titles, balances, units of measure, months and spans of years, totals beside
/// parts of them, rates among counts.
@Suite("Tables of statistical offices") struct StatisticalTableTests {
  typealias Form = OfficeFormTests.Form

  static let forms = [
    Form(
      what: "a scale in the title is none of rates, percentages and ranks",
      drawn:
        "Workers by town: 2010\n[In thousands, except percent]\nTown | Workers | Percent idle | Rank\nAda | #2130 | #9.5 | #10\nBoro | #361 | #8.0 | #30",
      rows: [
        "Ada,2010,Workers,,2130000,", "Ada,2010,Percent idle,,9.5,", "Ada,2010,Rank,,10,",
        "Boro,2010,Workers,,361000,", "Boro,2010,Percent idle,,8,", "Boro,2010,Rank,,30,",
      ]),
    Form(
      what: "a scale in the title is none of rows of averages",
      drawn:
        "Pay in 2015 (million EUR)\nItem | Men | Women\nWages | #812 | #640\nAverage wage | #31.5 | #28.4",
      rows: [
        "Wages,2015,Men,,812000000,", "Wages,2015,Women,,640000000,",
        "Average wage,2015,Men,,31.5,", "Average wage,2015,Women,,28.4,",
      ]),
    Form(
      what: "a scale stands before other sentences and an example",
      drawn:
        "Outlays\n[In billions of dollars (253 represents $253,000,000,000). Year ending September 30]\nYear | Roads | Schools\n2008 | #101 | #47\n2009 | #252 | #158",
      rows: [
        "x,2008,Roads,,101000000000,", "x,2008,Schools,,47000000000,",
        "x,2009,Roads,,252000000000,", "x,2009,Schools,,158000000000,",
      ]),
    Form(
      what: "a hundred million is a scale",
      drawn:
        "Trade (100 million yuan)\nYear | Coast | Inland\n2014 | #143 | #12\n2015 | #141 | #10",
      rows: [
        "x,2014,Coast,,14300000000,", "x,2014,Inland,,1200000000,", "x,2015,Coast,,14100000000,",
        "x,2015,Inland,,1000000000,",
      ]),
    Form(
      what: "ten thousand is a scale with a comma and with a blank",
      drawn:
        "People\nYear | Town (10,000 persons) | Grain (10 000 tons)\n2014 | #749 | #618\n2015 | #771 | #603",
      rows: [
        "x,2014,Town (persons),,7490000,", "x,2014,Grain (tons),,6180000,",
        "x,2015,Town (persons),,7710000,", "x,2015,Grain (tons),,6030000,",
      ]),
    Form(
      what: "what a rate is per is no scale",
      drawn:
        "Illness by kind (per 100,000)\nKind | Men | Women\nEyes | #501.2 | #489.0\nEars | #210.0 | #205.5",
      rows: [
        "Eyes,../..,Men,,501.2,", "Eyes,../..,Women,,489,", "Ears,../..,Men,,210,",
        "Ears,../..,Women,,205.5,",
      ]),
    Form(
      what: "short words for scales stand beside what is counted",
      drawn:
        "Level | Staff (1,000) | Pay (mil. dol.) | Aid (Rs. crore) | Debt (Mio. EUR) | Mn\nUpper | #28 | #47 | #3 | #21 | #0.4\nLower | #48 | #125 | #5 | #33 | #0.7",
      rows: [
        "Upper,../..,Staff,,28000,", "Upper,../..,Pay (dol.),,47000000,",
        "Upper,../..,Aid (Rs.),,30000000,", "Upper,../..,Debt (EUR),,21000000,",
        "Upper,../..,Mn,,0.4,", "Lower,../..,Staff,,48000,", "Lower,../..,Pay (dol.),,125000000,",
        "Lower,../..,Aid (Rs.),,50000000,", "Lower,../..,Debt (EUR),,33000000,",
        "Lower,../..,Mn,,0.7,",
      ]),
    Form(
      what: "a column of units scales the row and is no name",
      drawn:
        "Item | Unit | 1990 | 2000\nCars | 1,000 | #188 | #221\nMiles | Billion | #214 | #274\nIncome | Mil. dol. | #76 | #125\nFires | Number | #445 | #419",
      rows: [
        "Cars,1990,x,,188000,", "Cars,2000,x,,221000,", "Miles,1990,x,,214000000000,",
        "Miles,2000,x,,274000000000,", "Income,1990,x,,76000000,", "Income,2000,x,,125000000,",
        "Fires,1990,x,,445,", "Fires,2000,x,,419,",
      ]),
    Form(
      what: "units of a quantity are none of the value beside it",
      drawn:
        "Ore | Unit of quantity | 2014-15 | | 2015-16 |\n | | Quantity | Value (Rs. crore) | Quantity | Value (Rs. crore)\nCoal | Tonnes | #612 | #70 | #639 | #52\nTin | Ounces | #22 | #39 | #28 | #69",
      rows: [
        "Coal,2014/15,Quantity,,612,", "Coal,2014/15,Value (Rs.),,700000000,",
        "Coal,2015/16,Quantity,,639,", "Coal,2015/16,Value (Rs.),,520000000,",
        "Tin,2014/15,Quantity,,22,", "Tin,2014/15,Value (Rs.),,390000000,",
        "Tin,2015/16,Quantity,,28,", "Tin,2015/16,Value (Rs.),,690000000,",
      ]),
    Form(
      what: "births, deaths and what is left of them are three things",
      drawn:
        "Year | Births | Deaths | Natural increase\n2014 | #5100 | #3100 | #2000\n2015 | #5000 | #3200 | #1800\n2016 | #4900 | #3300 | #1600",
      rows: [
        "x,2014,Births,,5100,", "x,2014,Deaths,,3100,", "x,2015,Births,,5000,",
        "x,2015,Deaths,,3200,", "x,2016,Births,,4900,", "x,2016,Deaths,,3300,",
      ]),
    Form(
      what: "rows of exports, imports and their balance are three things",
      drawn:
        "Trade of Ada\nItem | 2014 | 2015 | 2016\nExports | #143884 | #141167 | #138419\nImports | #120358 | #104336 | #104967\nBalance | #23526 | #36831 | #33452",
      rows: [
        "Exports,2014,Trade of Ada,,143884,", "Exports,2015,Trade of Ada,,141167,",
        "Exports,2016,Trade of Ada,,138419,", "Imports,2014,Trade of Ada,,120358,",
        "Imports,2015,Trade of Ada,,104336,", "Imports,2016,Trade of Ada,,104967,",
      ]),
    Form(
      what: "a net result below zero leaves both of what it is of",
      drawn:
        "Item | 2009 | 2010\nIncome | #5200 | #5400\nOutlays | (5,350) | (5,300)\nNet result | (150) | #100",
      rows: [
        "Income,2009,x,,5200,", "Income,2010,x,,5400,", "Outlays,2009,x,,-5350,",
        "Outlays,2010,x,,-5300,", "Net result,2009,x,,-150,", "Net result,2010,x,,100,",
      ]),
    Form(
      what: "supply and use are no kinds of one another",
      drawn:
        "Year | Output | Imports | Total supply | Home use | Exports | Stocks\n2008/09 | #600 | #50 | #650 | #300 | #200 | #150\n2009/10 | #660 | #50 | #710 | #310 | #230 | #170",
      rows: [
        "x,2008/09,Output,,600,", "x,2008/09,Imports,,50,", "x,2008/09,Total supply,,650,",
        "x,2008/09,Home use,,300,", "x,2008/09,Exports,,200,", "x,2008/09,Stocks,,150,",
        "x,2009/10,Output,,660,", "x,2009/10,Imports,,50,", "x,2009/10,Total supply,,710,",
        "x,2009/10,Home use,,310,", "x,2009/10,Exports,,230,", "x,2009/10,Stocks,,170,",
      ]),
    Form(
      what: "an average below months is none",
      drawn:
        "Price index\nMonth | 2018 | 2019\nJan | #102.1 | #103.0\nFeb | #102.2 | #103.1\nMar | #102.4 | #103.5\nAverage | #102.2 | #103.2",
      rows: [
        "x,2018-01,Price index,,102.1,", "x,2019-01,Price index,,103,",
        "x,2018-02,Price index,,102.2,", "x,2019-02,Price index,,103.1,",
        "x,2018-03,Price index,,102.4,", "x,2019-03,Price index,,103.5,",
      ]),
    Form(
      what: "quarters stand beside their average",
      drawn:
        "Year | I | II | III | IV | Average\n2010 | #3100 | #3200 | #3300 | #3400 | #3250\n2011 | #3300 | #3400 | #3500 | #3600 | #3450",
      rows: [
        "x,2010-Q1,x,,3100,", "x,2010-Q2,x,,3200,", "x,2010-Q3,x,,3300,", "x,2010-Q4,x,,3400,",
        "x,2010,Average,,3250,", "x,2011-Q1,x,,3300,", "x,2011-Q2,x,,3400,", "x,2011-Q3,x,,3500,",
        "x,2011-Q4,x,,3600,", "x,2011,Average,,3450,",
      ]),
    Form(
      what: "quarters below a year are of it",
      drawn:
        "Year and quarter | Men\n2009 |\nI | #10\nII | #12\nIII | #13\nIV | #14\n2010 |\nI | #11\nII | #12",
      rows: [
        "x,2009-Q1,Men,,10,", "x,2009-Q2,Men,,12,", "x,2009-Q3,Men,,13,", "x,2009-Q4,Men,,14,",
        "x,2010-Q1,Men,,11,", "x,2010-Q2,Men,,12,",
      ]),
    Form(
      what: "quarters behind one that names the year are of that year",
      drawn:
        "Period | Permits\n2015 | #4000\n2016 Q1 | #1000\nQ2 | #1100\nQ3 | #1200\n2017 Q1 | #1050",
      rows: [
        "x,2015,Permits,,4000,", "x,2016-Q1,Permits,,1000,", "x,2016-Q2,Permits,,1100,",
        "x,2016-Q3,Permits,,1200,", "x,2017-Q1,Permits,,1050,",
      ]),
    Form(
      what: "months beside one another are of the year named before them",
      drawn:
        "Kind | 2018 Nov | Dec | 2019 Jan | Feb\nLoans | #782 | #790 | #795 | #801\nSavings | #900 | #905 | #911 | #920",
      rows: [
        "Loans,2018-11,x,,782,", "Loans,2018-12,x,,790,", "Loans,2019-01,x,,795,",
        "Loans,2019-02,x,,801,", "Savings,2018-11,x,,900,", "Savings,2018-12,x,,905,",
        "Savings,2019-01,x,,911,", "Savings,2019-02,x,,920,",
      ]),
    Form(
      what: "a month before the one above it is of no year that is written",
      drawn:
        "Permits in 2019\nMonth | Ada | Boro\n2018 Dec | #4 | #5\nJan | #6 | #7\nFeb | #8 | #9",
      rows: [
        "x,2018-12,Ada,,4,", "x,2018-12,Boro,,5,", "x,2019-01,Ada,,6,", "x,2019-01,Boro,,7,",
        "x,2019-02,Ada,,8,", "x,2019-02,Boro,,9,",
      ]),
    Form(
      what: "months in French",
      drawn:
        "Indice\nMois | 2018 | 2019\nJanvier | #102.4 | #103.7\nFévrier | #102.5 | #103.8\nMars | #103.4 | #104.5",
      rows: [
        "x,2018-01,Indice,,102.4,", "x,2019-01,Indice,,103.7,", "x,2018-02,Indice,,102.5,",
        "x,2019-02,Indice,,103.8,", "x,2018-03,Indice,,103.4,", "x,2019-03,Indice,,104.5,",
      ]),
    Form(
      what: "months in German and in Spanish",
      drawn:
        "Kind | März 2019 | Mai 2019 | Dezember 2019\nGäste | #4 | #5 | #6\nBetten | #7 | #8 | #9",
      rows: [
        "Gäste,2019-03,x,,4,", "Gäste,2019-05,x,,5,", "Gäste,2019-12,x,,6,", "Betten,2019-03,x,,7,",
        "Betten,2019-05,x,,8,", "Betten,2019-12,x,,9,",
      ]),
    Form(
      what: "one name of a month among names is that of a person",
      drawn:
        "Kind 2019 | Lan | Mai | Hoa\nTea | #4 | #5 | #6\nRice | #7 | #8 | #9",
      rows: [
        "Tea,../..,Lan,,4,", "Tea,../..,Mai,,5,", "Tea,../..,Hoa,,6,", "Rice,../..,Lan,,7,",
        "Rice,../..,Mai,,8,", "Rice,../..,Hoa,,9,",
      ]),
    Form(
      what: "a trimester is a quarter",
      drawn:
        "Trimestre | Hommes | Femmes\n2019-T1 | #8.7 | #8.5\n2019-T2 | #8.4 | #8.3\n2019-T3 | #8.5 | #8.3",
      rows: [
        "x,2019-Q1,Hommes,,8.7,", "x,2019-Q1,Femmes,,8.5,", "x,2019-Q2,Hommes,,8.4,",
        "x,2019-Q2,Femmes,,8.3,", "x,2019-Q3,Hommes,,8.5,", "x,2019-Q3,Femmes,,8.3,",
      ]),
    Form(
      what: "M1 and M2 are money and no months",
      drawn:
        "Month | M1 | M2\nJan 2016 | #1000 | #1300\nFeb 2016 | #1100 | #1400",
      rows: [
        "x,2016-01,M1,,1000,", "x,2016-01,M2,,1300,", "x,2016-02,M1,,1100,", "x,2016-02,M2,,1400,",
      ]),
    Form(
      what: "spans of years beside a longer one are no months",
      drawn:
        "Country | 1990-2000 | 2000-05 | 2005-10\nAda | #2.2 | #3.9 | #5.0\nBoro | #7.1 | #6.4 | #7.5",
      rows: [
        "Ada,1990/2000,x,,2.2,", "Ada,2000/2005,x,,3.9,", "Ada,2005/2010,x,,5,",
        "Boro,1990/2000,x,,7.1,", "Boro,2000/2005,x,,6.4,", "Boro,2005/2010,x,,7.5,",
      ]),
    Form(
      what: "an average of several years is of those",
      drawn:
        "Crop | 2011 | 2012 | Average 2008-10\nRye | #21 | #24 | #22\nOats | #35 | #31 | #33",
      rows: [
        "Rye,2011,x,,21,", "Rye,2012,x,,24,", "Rye,2008/2010,Average,,22,", "Oats,2011,x,,35,",
        "Oats,2012,x,,31,", "Oats,2008/2010,Average,,33,",
      ]),
    Form(
      what: "a day behind its year is a period",
      drawn:
        "Year | People\n1940 \\1 | #132122\n1950 \\1 | #151684\n1960, Apr. 1 | #179323\n1970, Apr. 1 | #203302\n\\1 As of July 1.",
      rows: [
        "x,1940,People,,132122,", "x,1950,People,,151684,", "x,1960-04-01,People,,179323,",
        "x,1970-04-01,People,,203302,",
      ]),
    Form(
      what: "quarters of years that span two are categories",
      drawn:
        "Quarter | Tax | Fees\n2016/17 Q1 | #100 | #20\n2016/17 Q2 | #110 | #30\n2016/17 Q3 | #120 | #25",
      rows: [
        "x,2016/17,Tax,Q1,100,", "x,2016/17,Fees,Q1,20,", "x,2016/17,Tax,Q2,110,",
        "x,2016/17,Fees,Q2,30,", "x,2016/17,Tax,Q3,120,", "x,2016/17,Fees,Q3,25,",
      ]),
    Form(
      what: "the label of a total says the year",
      drawn:
        "Status of people\nStatus | Number\nTotal, 2009 | #102\nSingle | #61\nMarried | #41",
      rows: ["Single,2009,Number,,61,", "Married,2009,Number,,41,"]),
    Form(
      what: "one year in two headings is that of both",
      drawn:
        "Heading | Budget 2018 | Outturn 2018 | Execution %\nStaff | #1000 | #950 | #95.0\nGoods | #500 | #400 | #80.0",
      rows: [
        "Staff,2018,Budget,,1000,", "Staff,2018,Outturn,,950,", "Goods,2018,Budget,,500,",
        "Goods,2018,Outturn,,400,",
      ]),
    Form(
      what: "words below the years stand over as many of them each",
      drawn:
        "Prices\nTown | 2010 | 2011 | 2010 | 2011\n | Houses | | Shops |\nAda | #100 | #110 | #200 | #220\nBoro | #90 | #95 | #150 | #160",
      rows: [
        "Ada,2010,Houses,,100,", "Ada,2011,Houses,,110,", "Ada,2010,Shops,,200,",
        "Ada,2011,Shops,,220,", "Boro,2010,Houses,,90,", "Boro,2011,Houses,,95,",
        "Boro,2010,Shops,,150,", "Boro,2011,Shops,,160,",
      ]),
    Form(
      what: "what all years are counted in stands once below them",
      drawn:
        "Work in Ada\nTrade | 2016 | 2017 | 2018\n | Persons (x 1,000) | |\nFarms | #86.9 | #64.9 | #51.3\nShops | #80.1 | #78.6 | #28.7",
      rows: [
        "Farms,2016,Persons,,86900,", "Farms,2017,Persons,,64900,", "Farms,2018,Persons,,51300,",
        "Shops,2016,Persons,,80100,", "Shops,2017,Persons,,78600,", "Shops,2018,Persons,,28700,",
      ]),
    Form(
      what: "a rate does not speak against the sum of counts beside it",
      drawn:
        "Sector | Output | Growth (%)\nFarms | #2117 | #1.2\nMills | #3048 | #6.9\nShops | #4936 | #9.1\nGDP | #10101 | #7.1",
      rows: [
        "Farms,../..,Output,,2117,", "Farms,../..,Growth (%),,1.2,", "Mills,../..,Output,,3048,",
        "Mills,../..,Growth (%),,6.9,", "Shops,../..,Output,,4936,", "Shops,../..,Growth (%),,9.1,",
      ]),
    Form(
      what: "a total of more than is shown is a total by its word",
      drawn:
        "Deaths by accident\nKind | 2005 | 2006\nDeaths, total \\1 | #117809 | #121599\nCars | #45343 | #45316\nFalls | #19656 | #20823\n\\1 Includes other kinds, not shown separately.",
      rows: [
        "Cars,2005,Deaths by accident,,45343,", "Cars,2006,Deaths by accident,,45316,",
        "Falls,2005,Deaths by accident,,19656,", "Falls,2006,Deaths by accident,,20823,",
      ]),
    Form(
      what: "rates of all are held against no sum of rates",
      drawn:
        "Idle rates (percent)\nTown | 2010 | 2011\nTotal | #5.8 | #5.9\nAda | #5.6 | #6.1\nBoro | #5.8 | #5.7",
      rows: [
        "Ada,2010,Idle rates (percent),,5.6,", "Ada,2011,Idle rates (percent),,6.1,",
        "Boro,2010,Idle rates (percent),,5.8,", "Boro,2011,Idle rates (percent),,5.7,",
      ]),
    Form(
      what: "percentages of a total are held against nothing",
      drawn:
        "Voters\nGroup | People | Percent voting\nTotal | #36150 | #58.3\nUrban | #26900 | #60.3\nRural | #9250 | #46.3",
      rows: [
        "Urban,../..,People,,26900,", "Urban,../..,Percent voting,,60.3,",
        "Rural,../..,People,,9250,", "Rural,../..,Percent voting,,46.3,",
      ]),
    Form(
      what: "men and women below a total are totals of those below others",
      drawn:
        "Workers\nGroup | 1990 | 2000\nTotal | #125 | #142\nMale | #69 | #76\nFemale | #56 | #66\nWhite | #107 | #118\nMale | #59 | #64\nFemale | #48 | #54\nBlack | #13 | #16\nMale | #6 | #7\nFemale | #7 | #9",
      rows: [
        "White,1990,Workers,,107,", "White,2000,Workers,,118,", "White,1990,Workers,Male,59,",
        "White,2000,Workers,Male,64,", "White,1990,Workers,Female,48,",
        "White,2000,Workers,Female,54,", "Black,1990,Workers,,13,", "Black,2000,Workers,,16,",
        "Black,1990,Workers,Male,6,", "Black,2000,Workers,Male,7,", "Black,1990,Workers,Female,7,",
        "Black,2000,Workers,Female,9,",
      ]),
    Form(
      what: "women with figures below a heading of men are none of them",
      drawn:
        "Prison\nSex and age | 2005 | 2006\nMales | |\nTotal | #301 | #332\n15-20 | #101 | #111\n21+ | #200 | #221\nFemales | #30 | #33\n15-20 | #10 | #11\n21+ | #20 | #22",
      rows: [
        "15-20,2005,Males,,101,", "15-20,2006,Males,,111,", "21+,2005,Males,,200,",
        "21+,2006,Males,,221,", "15-20,2005,Females,,10,", "15-20,2006,Females,,11,",
        "21+,2005,Females,,20,", "21+,2006,Females,,22,",
      ]),
    Form(
      what: "an average follows from what it is of, and not the other way round",
      drawn:
        "Size | Farms | Land (acres) | Average (acres)\nTotal | #400 | #44000 | #110.0\nUnder 10 | #100 | #500 | #5.0\n10-49 | #200 | #6000 | #30.0\n50-499 | #60 | #9500 | #158.3\n500 or more | #40 | #28000 | #700.0",
      rows: [
        "Under 10,../..,Farms,,100,", "Under 10,../..,Land (acres),,500,",
        "10-49,../..,Farms,,200,", "10-49,../..,Land (acres),,6000,", "50-499,../..,Farms,,60,",
        "50-499,../..,Land (acres),,9500,", "500 or more,../..,Farms,,40,",
        "500 or more,../..,Land (acres),,28000,",
      ]),
    Form(
      what: "a year whose total is a hundred holds no percentages",
      drawn:
        "Region | 2000 | 2010\nCountry | #100 | #120\nMale | #48 | #58\nFemale | #52 | #62\nNorth | #30 | #35\nSouth | #45 | #55\nWest | #25 | #30",
      rows: [
        "Male,2000,x,,48,", "Male,2010,x,,58,", "Female,2000,x,,52,", "Female,2010,x,,62,",
        "North,2000,x,,30,", "North,2010,x,,35,", "South,2000,x,,45,", "South,2010,x,,55,",
        "West,2000,x,,25,", "West,2010,x,,30,",
      ]),
    Form(
      what: "changes in per cent below counts are figures",
      drawn:
        "Trade | 2009 | 2010\nNumber (thousands) | |\nFarms | #2102 | #2206\nShops | #5640 | #5655\nAnnual change (%) | |\nFarms | #-1.2 | #0.4\nShops | #-3.1 | #-0.2",
      rows: [
        "Farms,2009,Number (thousands),,2102,", "Farms,2010,Number (thousands),,2206,",
        "Shops,2009,Number (thousands),,5640,", "Shops,2010,Number (thousands),,5655,",
        "Farms,2009,Annual change (%),,-1.2,", "Farms,2010,Annual change (%),,0.4,",
        "Shops,2009,Annual change (%),,-3.1,", "Shops,2010,Annual change (%),,-0.2,",
      ]),
    Form(
      what: "percentages below their word follow from the counts",
      drawn:
        "Murders\nWeapon | 2005 | 2006\nAll | #400 | #500\nGuns | #230 | #290\nKnives | #120 | #130\nOther | #50 | #80\nPercent: | |\nGuns | #57.5 | #58.0\nKnives | #30.0 | #26.0\nOther | #12.5 | #16.0",
      rows: [
        "Guns,2005,Murders,,230,", "Guns,2006,Murders,,290,", "Knives,2005,Murders,,120,",
        "Knives,2006,Murders,,130,", "Other,2005,Murders,,50,", "Other,2006,Murders,,80,",
      ]),
    Form(
      what: "rows of rates with names of their own are figures",
      drawn:
        "Labour\n | Mar-19 | Jun-19\nEmployed ('000) | #2229 | #2312\nIdle ('000) | #850 | #813\nIdle rate (%) | #5.0 | #5.2\nActive rate (%) | #65.6 | #65.9",
      rows: [
        "Employed ('000),2019-03,Labour,,2229,", "Employed ('000),2019-06,Labour,,2312,",
        "Idle ('000),2019-03,Labour,,850,", "Idle ('000),2019-06,Labour,,813,",
        "Idle rate (%),2019-03,Labour,,5,", "Idle rate (%),2019-06,Labour,,5.2,",
        "Active rate (%),2019-03,Labour,,65.6,", "Active rate (%),2019-06,Labour,,65.9,",
      ]),
    Form(
      what: "letters and numbers with a stroke behind figures are marks",
      drawn:
        "Deaths\nCountry | 2009 | 2010\nAda | 159 000 a | 157 000 a\nBoro | #476592 | 483385 3/\nCray | #24100 | #24000\na Estimate.\n3/ Revised.",
      rows: [
        "Ada,2009,Deaths,,159000,E", "Ada,2010,Deaths,,157000,E", "Boro,2009,Deaths,,476592,",
        "Boro,2010,Deaths,,483385,", "Cray,2009,Deaths,,24100,", "Cray,2010,Deaths,,24000,",
      ]),
    Form(
      what: "margins and bounds are figures",
      drawn:
        "River | Iron (mg/l) | Margin\nUpper | #3.1 | ±1,021\nMiddle | <0.5 | ±200\nLower | #2.2 | ±38",
      rows: [
        "Upper,../..,Iron (mg/l),,3.1,", "Upper,../..,Margin,,1021,",
        "Middle,../..,Iron (mg/l),,0.5,", "Middle,../..,Margin,,200,",
        "Lower,../..,Iron (mg/l),,2.2,", "Lower,../..,Margin,,38,",
      ]),
    Form(
      what: "what stands in brackets is what the title says",
      drawn:
        "Pupils by level (% girls in brackets)\nLevel | 2010 | 2011\nFirst | 1200 (48.1) | 1250 (48.3)\nSecond | 800 (45.0) | 820 (45.6)",
      rows: [
        "First,2010,Pupils by level (% girls in brackets),,1200,", "First,2010,% girls,,48.1,",
        "First,2011,Pupils by level (% girls in brackets),,1250,", "First,2011,% girls,,48.3,",
        "Second,2010,Pupils by level (% girls in brackets),,800,", "Second,2010,% girls,,45,",
        "Second,2011,Pupils by level (% girls in brackets),,820,", "Second,2011,% girls,,45.6,",
      ]),
    Form(
      what: "the base of an index is part of its name",
      drawn:
        "Prices (base 100 in 2015)\nItem | 2018 | 2019\nFood | #102.4 | #103.7\nFuel | #101.0 | #104.5",
      rows: [
        "Food,2018,Prices (base 100 in 2015),,102.4,",
        "Food,2019,Prices (base 100 in 2015),,103.7,", "Fuel,2018,Prices (base 100 in 2015),,101,",
        "Fuel,2019,Prices (base 100 in 2015),,104.5,",
      ]),
  ]

  @Test("gives the rows that a person reads", arguments: forms)
  func rows(of form: Form) { form.check() }

  /// What is said of tables that a person may want otherwise.
  static let said: [(drawn: String, assumption: Assumption)] = [
    (
      "Pay in 2015\n[In thousands]\nTown | Workers | Idle rate\nAda | #2130 | #9.5\nBoro | #361 | #8.0",
      .notScaled("Idle rate", scale: "In thousands")
    )
  ]

  @Test("says what it takes for granted", arguments: said.indices)
  func assumptions(_ index: Int) {
    let (drawn, assumption) = Self.said[index]
    let read = SheetImport.read(Sheet(drawn), ImportOptions())
    #expect(read.assumptions.contains(assumption))
    var options = ImportOptions()
    options.isStrict = true
    let refused = SheetImport.read(Sheet(drawn), options).faults.map(\.fact)
    #expect(refused.contains(.sheetMeaning(.assumed(assumption))))
  }

  @Test("rows that stand over others are their total, or are said") func indents() throws {
    let text = """
      Region,2015,2016
      Old World,2417,2578
       Africa,503,611
        Ada,100,110
        Boro,150,160
       Asia,1914,1967
        Cray,400,410
        Dell,300,310
      """
    let lines = text.split(separator: "\n").map(String.init)
    let last = [lines[0]] + lines[2...] + [lines[1]]
    // `Old World` stands over the others, behind them, or as far in as those that it is of.
    for order in [lines, last, last.dropLast() + [" " + lines[1]]] {
      let source = SourceBytes(name: "x.csv", bytes: Array(order.joined(separator: "\n").utf8))
      let read = SheetImport.read(try Sheet.read(source), ImportOptions())
      #expect(read.faults == [])
      #expect(
        read.rows.map(\.key.unit).uniqued == ["Africa", "Ada", "Boro", "Asia", "Cray", "Dell"])
      #expect(read.assumptions.contains(.overOthers(count: 2, first: "Africa")))
      #expect(read.totals.count == 2 && read.totals.allSatisfy { $0.agrees == true })
    }
  }

  @Test("a bound is said with its figure") func bounds() {
    let drawn =
      "River | Iron\nUpper | #3.1\nMiddle | <0.5\nLower | #2.2\nEast | ≥ 2,5\nWest | #1.5\nNorth | > 9.1\nSouth | #4.4"
    let read = SheetImport.read(Sheet(drawn), ImportOptions())
    let said = read.rows.map { "\($0.remark.qualifier.rawValue)\($0.value?.description ?? "")" }
    #expect(said == ["=3.1", "<0.5", "=2.2", ">=2.5", "=1.5", ">9.1", "=4.4"])
  }

  /// Lines above tables and the power of ten by which they count; nil where they say none.
  static let lines: [(text: String, power: Int?)] = [
    ("(in thousands)", 3), ("[In millions of dollars]", 6), ("[Rs. crore]", 7),
    ("(lakh tonnes)", 5),
    ("(thousand million rupees)", 9), ("(en milliers)", 3), ("(millions d'euros)", 6),
    ("(miles de toneladas)", 3), ("(Mrd. EUR)", 9), ("(£bn)", 9), ("($ mn)", 6), ("(1 000 ha)", 3),
    ("(10 triệu đồng)", 7), ("(nghìn tỷ đồng)", 12), ("[As of July 1. In thousands]", 3),
    ("(per 1,000 persons)", nil), ("(deaths/100 000)", nil), ("(trên 1.000 dân)", nil),
    ("(miles)", nil), ("(Mn)", nil), ("(2010 = 100)", nil), ("(tỷ lệ)", nil),
  ]

  @Test("knows the scales of titles in several languages", arguments: lines.indices)
  func scale(_ index: Int) {
    let (text, power) = Self.lines[index]
    #expect(Scale(inTitle: text)?.power == power, "\(text)")
  }
}
