// Estimates to a hundredth of the smallest unit: nobody knows them better, and floats would say they do.

export const round = (figure: number): number => Number(figure.toFixed(4)) + 0
