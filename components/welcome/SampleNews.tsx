import { usePageTranslator } from '../language.ts';

/** The day the sample is read as: some facts of its terms are earlier, some later. */
export const SAMPLE_DATE = '2022-08-24';

/** The publisher the sample is read as: “our city” is its home. */
export const SAMPLE_PUBLISHER = 'zhuzhou-daily';

/** A short piece of news of our own words, with terms of several categories; it names no person and reports no event. */
export function SampleNews() {
  const { t } = usePageTranslator();
  return (
    <figure class="news">
      <article lang="zh-CN" aria-label={t('sampleTitle')}>
        <h3>一张订单走过的路</h3>
        <p>
          上午九点，石峰区的展厅里挤满了人。讲解员指着一张图说，三高四新不是贴在墙上的四个字：北斗产业园接下的一张订单，要搭湘粤非铁海联运出海，沿途的单据在可信数据空间里留痕，谁看过、看了多少，一查便知。
        </p>
        <p>
          中车株洲所的工程师问标准，国开行的客户经理问账期，从攸县赶来的企业只问一件事：RCEP
          的原产地规则怎么用。走出展厅，门口贴着一张长株潭一体化的地图；有人又念了一遍三高四新，说这回看懂了。
        </p>
      </article>
      <figcaption class="soft" translate={false} data-xiangjian="">
        {t('sampleNote')}
      </figcaption>
    </figure>
  );
}
