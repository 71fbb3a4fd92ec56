package dev.recogniser.format;

/**
 * One method for each operator: whoever implements it has forgotten none.
 *
 * @param <R> what the methods give
 */
public interface OperatorVisitor<R> {

  /**
   * {@return what this visitor gives for it}
   *
   * @param conv see {@link Operator.Conv}
   */
  R visit(Operator.Conv conv);

  /**
   * {@return what this visitor gives for it}
   *
   * @param linear see {@link Operator.Linear}
   */
  R visit(Operator.Linear linear);

  /**
   * {@return what this visitor gives for it}
   *
   * @param relu see {@link Operator.Relu}
   */
  R visit(Operator.Relu relu);

  /**
   * {@return what this visitor gives for it}
   *
   * @param clip see {@link Operator.Clip}
   */
  R visit(Operator.Clip clip);

  /**
   * {@return what this visitor gives for it}
   *
   * @param relu see {@link Operator.LeakyRelu}
   */
  R visit(Operator.LeakyRelu relu);

  /**
   * {@return what this visitor gives for it}
   *
   * @param sigmoid see {@link Operator.Sigmoid}
   */
  R visit(Operator.Sigmoid sigmoid);

  /**
   * {@return what this visitor gives for it}
   *
   * @param tanh see {@link Operator.Tanh}
   */
  R visit(Operator.Tanh tanh);

  /**
   * {@return what this visitor gives for it}
   *
   * @param pool see {@link Operator.MaxPool}
   */
  R visit(Operator.MaxPool pool);

  /**
   * {@return what this visitor gives for it}
   *
   * @param pool see {@link Operator.AveragePool}
   */
  R visit(Operator.AveragePool pool);

  /**
   * {@return what this visitor gives for it}
   *
   * @param pool see {@link Operator.GlobalAveragePool}
   */
  R visit(Operator.GlobalAveragePool pool);

  /**
   * {@return what this visitor gives for it}
   *
   * @param add see {@link Operator.Add}
   */
  R visit(Operator.Add add);

  /**
   * {@return what this visitor gives for it}
   *
   * @param multiply see {@link Operator.Multiply}
   */
  R visit(Operator.Multiply multiply);

  /**
   * {@return what this visitor gives for it}
   *
   * @param shift see {@link Operator.Shift}
   */
  R visit(Operator.Shift shift);

  /**
   * {@return what this visitor gives for it}
   *
   * @param scale see {@link Operator.Scale}
   */
  R visit(Operator.Scale scale);

  /**
   * {@return what this visitor gives for it}
   *
   * @param quantise see {@link Operator.Quantise}
   */
  R visit(Operator.Quantise quantise);

  /**
   * {@return what this visitor gives for it}
   *
   * @param flatten see {@link Operator.Flatten}
   */
  R visit(Operator.Flatten flatten);
}
